import type { ConformanceAnswer } from '@throughline/model';
import { behindKey } from '../explore/behind.js';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatMoneyCompact, formatShare } from '../texts/format.js';
import { called, t } from '../texts/texts.js';

interface DeviationsProps {
  readonly answer: ConformanceAnswer;
  /** Opens the journeys behind a figure, told as the address tells it; undefined where they cannot be opened. */
  readonly onBehind?: (key: string) => void;
}

/** What journeys skip, add, do out of order or too late, by how many do. */
export function Deviations({ answer, onBehind }: DeviationsProps) {
  const { deviations: title, heads, kinds, nothing } = t().conformance;
  const { deviations, currency, cut } = answer;
  return (
    <section aria-label={title} data-testid="deviations">
      <h2>{title}</h2>
      {deviations.length === 0 ? (
        <p className="explore-note">{nothing}</p>
      ) : (
        <BarTable
          label={title}
          heads={[heads.deviation, heads.journeys, heads.share, heads.count, heads.worth]}
          rows={deviations.map(({ kind, activity, journeys, share, count, worth }) => ({
            key: `${kind} ${activity}`,
            name: called(activity),
            note: kinds[kind],
            share,
            cells: [
              formatCount(journeys),
              formatShare(share),
              formatCount(count),
              worth === 0 ? '–' : formatMoneyCompact(worth, currency),
            ],
            behind: onBehind && { 0: () => onBehind(behindKey(kind, activity)) },
          }))}
          cut={cut.deviations}
        />
      )}
    </section>
  );
}
