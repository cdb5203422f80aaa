import type { Factor } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { behindKey } from '../explore/behind.js';
import { formatCount, formatShare } from '../texts/format.js';
import { called, t } from '../texts/texts.js';

interface NeededProps {
  readonly factors: readonly Factor[];
  readonly onBehind: ((key: string) => void) | undefined;
}

/** The steps that everybody took who reached the goal, by how many of those who took them did. */
export function Needed({ factors, onBehind }: NeededProps) {
  const { needed, heads } = t().correlation;
  const nearest = factors.toSorted((a, b) => b.rate - a.rate);
  return (
    <section aria-label={needed.title}>
      <h2>
        {needed.title} <span>{needed.note}</span>
      </h2>
      <BarTable
        label={needed.title}
        heads={[needed.step, heads.n, heads.rate]}
        rows={nearest.map(({ by, value, n, rate }) => ({
          key: value,
          name: called(value),
          share: rate,
          cells: [formatCount(n), formatShare(rate)],
          behind: onBehind && {
            0: () => onBehind(behindKey('has', by, value)),
            1: () => onBehind(behindKey('rate', by, value)),
          },
        }))}
      />
    </section>
  );
}
