import { formatShare } from '../texts/format.js';
import type { Finding } from '@throughline/model';

/** What was observed beside what is usual (before, where a figure broke), on one scale. */
export function RateBars({ finding: { detector, evidence, price } }: { readonly finding: Finding }) {
  const { observed, baseline, unit } = evidence;
  const words = (value: number) =>
    unit === 'amount' ? `${value.toFixed(2)} ${price.currency}` : formatShare(value);
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
      {bar(broke ? 'since' : 'here', observed, 'here')}
      {bar(broke ? 'before' : baseline === 0 ? 'if there were none' : 'elsewhere', baseline, 'usual')}
    </dl>
  );
}
