import type { AbandonmentAnswer } from '@throughline/model';
import { formatCount, formatMoneyCompact, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** What was left, in words: of how many, how surely, and how much of it came back. */
export function LeftSaid({ answer }: { readonly answer: AbandonmentAnswer }) {
  const { entered, converted, open, rate, interval, money, recovery, currency } = answer;
  const texts = t().abandonment;
  return (
    <p className="explore-said">
      <strong>{rate === null ? '–' : formatShare(rate)}</strong> {texts.saidLeft(formatCount(entered))}
      {interval === null ? '' : ` ${texts.interval(formatShare(interval.low), formatShare(interval.high))}`}.{' '}
      {texts.saidOutcomes(formatCount(converted), formatCount(open))}{' '}
      {money.valued === 0
        ? ''
        : texts.saidMoney(formatMoneyCompact(money.left, currency), formatCount(money.valued))}{' '}
      {recovery?.rate == null
        ? ''
        : texts.saidRecovered(formatShare(recovery.rate), formatCount(recovery.known))}
    </p>
  );
}
