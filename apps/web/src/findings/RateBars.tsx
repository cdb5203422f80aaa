import { formatShare } from '@throughline/blueprint';
import type { FindingEvidence } from '@throughline/model';

/** What was observed beside what is usual, on one scale. */
export function RateBars({ evidence: { observed, baseline } }: { readonly evidence: FindingEvidence }) {
  const most = Math.max(observed, baseline, 1e-9);
  const bar = (name: string, share: number, kind: string) => (
    <div className={`rate rate-${kind}`}>
      <dt>{name}</dt>
      <dd>
        <span className="rate-bar" style={{ width: `${(share / most) * 100}%` }} />
        <span className="rate-figure figures">{formatShare(share)}</span>
      </dd>
    </div>
  );
  return (
    <dl className="rates">
      {bar('here', observed, 'here')}
      {bar(baseline === 0 ? 'if there were none' : 'elsewhere', baseline, 'usual')}
    </dl>
  );
}
