import { formatMoney, formatShare } from '../texts/format.js';
import type { Finding } from '@throughline/model';
import { t } from '../texts/texts.js';

/** What was observed beside what is usual (before, where a figure broke), on one scale. */
export function RateBars({ finding: { detector, evidence, price } }: { readonly finding: Finding }) {
  const { observed, baseline, unit } = evidence;
  const words = (value: number) =>
    unit === 'amount' ? formatMoney(value, price.currency) : formatShare(value);
  const broke = detector === 'change-points';
  const most = Math.max(observed, baseline, 1e-9);
  const bar = (name: string, share: number, kind: string) => (
    <div className={`rate rate-${kind}`}>
      <dt>{name}</dt>
      <dd>
        <span className="rate-bar" style={{ width: `${(share / most) * 100}%` }} />
        <span className="rate-figure figures">{words(share)}</span>
      </dd>
    </div>
  );
  return (
    <dl className="rates">
      {bar(broke ? t().findings.rates.since : t().findings.rates.here, observed, 'here')}
      {bar(
        broke
          ? t().findings.rates.before
          : baseline === 0
            ? t().findings.rates.ifNone
            : t().findings.rates.elsewhere,
        baseline,
        'usual',
      )}
    </dl>
  );
}
