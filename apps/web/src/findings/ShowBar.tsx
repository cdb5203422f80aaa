import { SegmentedControl } from '@mantine/core';
import { t } from '../texts/texts.js';
import { type Show, SHOWS } from './findings-search.js';
import { type Listed, showOf } from './listed.js';

interface ShowBarProps {
  readonly listed: readonly Listed[];
  readonly show: Show;
  readonly onShow: (show: Show) => void;
}

/** Which part of the findings is listed, with how many there are in each. */
export function ShowBar({ listed, show, onShow }: ShowBarProps) {
  const many = (each: Show): number =>
    each === 'all' ? listed.length : listed.filter((one) => showOf(one) === each).length;
  return (
    <SegmentedControl
      size="xs"
      className="figures"
      aria-label={t().findings.which}
      value={show}
      onChange={onShow}
      data={SHOWS.map((each) => ({ value: each, label: `${t().findings.show[each]} ${many(each)}` }))}
    />
  );
}
