import { entryOf } from '@throughline/model';
import { behindKey } from '../explore/behind.js';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatMoneyCompact, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { LeftProps } from './left-props.js';

/** What was seen at the last step or after it; the rest showed none of it. */
export function Causes({ answer, onBehind }: LeftProps) {
  const { causes: title, causesNote, seen, unexplained, heads } = t().abandonment;
  const { causes, abandoned, currency } = answer;
  const opens = (cause: string) => onBehind && { 0: () => onBehind(behindKey('abandoned', 'cause', cause)) };
  if (causes.length === 0) return null;
  const none = abandoned === 0 ? 0 : answer.unexplained / abandoned;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span>{causesNote}</span>
      </h2>
      <BarTable
        label={title}
        heads={[heads.cause, heads.left, heads.share, heads.money]}
        rows={[
          ...causes.map(({ cause, abandoned: left, share, money }) => ({
            key: cause,
            name: entryOf<string>(seen, cause) ?? cause,
            share,
            cells: [
              formatCount(left),
              formatShare(share),
              money.valued === 0 ? '–' : formatMoneyCompact(money.left, currency),
            ],
            behind: opens(cause),
          })),
          {
            key: ' none',
            name: unexplained,
            share: none,
            cells: [formatCount(answer.unexplained), formatShare(none), '–'],
            behind: opens(''),
          },
        ]}
      />
    </section>
  );
}
