import type { ConformanceAnswer } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatShare } from '../texts/format.js';
import { called, t } from '../texts/texts.js';

/** The ways that most journeys go, and what each does otherwise. */
export function Ways({ answer: { ways, cut } }: { readonly answer: ConformanceAnswer }) {
  const { ways: title, heads, kinds } = t().conformance;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <BarTable
        label={title}
        heads={[heads.way, heads.journeys, heads.share, heads.fitness]}
        rows={ways.map(({ activities, journeys, share, fitness, deviations }) => ({
          key: activities.join('>'),
          name: activities.map(called).join(' → '),
          note: deviations.map(({ kind, activity }) => `${kinds[kind]}: ${called(activity)}`).join(', '),
          share,
          cells: [formatCount(journeys), formatShare(share), formatShare(fitness)],
        }))}
        cut={cut.ways}
        isWordy
      />
    </section>
  );
}
