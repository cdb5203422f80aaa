import type { ConformanceAnswer } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatDecimal, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** Journeys by fitness in tenths, those that fit wholly first. */
export function Fitness({ answer: { histogram, journeys } }: { readonly answer: ConformanceAnswer }) {
  const { histogram: title, heads, below, whole } = t().conformance;
  const rows = histogram
    .map((count, at) => ({
      key: `${at}`,
      name:
        at === histogram.length - 1
          ? whole
          : below(formatDecimal((at + 1) / 10, { minimumFractionDigits: 1 })),
      share: count / journeys,
      tone: at === histogram.length - 1 ? ('good' as const) : ('plain' as const),
      cells: [formatCount(count), formatShare(count / journeys)],
    }))
    .reverse();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <BarTable label={title} heads={[heads.fitness, heads.journeys, heads.share]} rows={rows} />
    </section>
  );
}
