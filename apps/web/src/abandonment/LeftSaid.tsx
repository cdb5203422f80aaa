import { behindKey } from '../explore/behind.js';
import { FigureButton } from '../explore/FigureButton.js';
import { formatCount, formatMoneyCompact, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { LeftProps } from './left-props.js';

/** What was left, in words: of how many, how surely, and how much of it came back. */
export function LeftSaid({ answer, onBehind }: LeftProps) {
  const { entered, converted, abandoned, open, rate, interval, money, recovery, currency } = answer;
  const texts = t().abandonment;
  const opens = (outcome: 'abandoned' | 'converted' | 'open') =>
    onBehind && (() => onBehind(behindKey(outcome)));
  return (
    <p className="explore-said">
      <FigureButton onOpen={opens('abandoned')} of={formatCount(abandoned)}>
        <strong>{rate === null ? '–' : formatShare(rate)}</strong>
      </FigureButton>{' '}
      {texts.saidLeft(formatCount(entered))}
      {interval === null ? '' : ` ${texts.interval(formatShare(interval.low), formatShare(interval.high))}`}.{' '}
      <FigureButton onOpen={opens('converted')}>{texts.saidConverted(formatCount(converted))}</FigureButton>,{' '}
      <FigureButton onOpen={opens('open')}>{texts.saidOpen(formatCount(open))}</FigureButton>.{' '}
      {money.valued === 0
        ? ''
        : texts.saidMoney(formatMoneyCompact(money.left, currency), formatCount(money.valued))}{' '}
      {recovery?.rate == null
        ? ''
        : texts.saidRecovered(formatShare(recovery.rate), formatCount(recovery.known))}
    </p>
  );
}
