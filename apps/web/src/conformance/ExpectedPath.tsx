import type { ConformanceAnswer } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatShare } from '../texts/format.js';
import { called, t } from '../texts/texts.js';

/** The steps of the path, each with how many make it where it belongs. */
export function ExpectedPath({ answer: { path, journeys } }: { readonly answer: ConformanceAnswer }) {
  const { path: title, pathNote, heads, optional } = t().conformance;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span>{pathNote}</span>
      </h2>
      <BarTable
        label={title}
        heads={[heads.step, heads.journeys, heads.share]}
        rows={path.map((step, at) => ({
          key: `${at}`,
          name: `${at + 1} ${step.activities.map(called).join(', ')}`,
          ...(step.optional ? { note: optional } : {}),
          share: step.journeys / journeys,
          cells: [formatCount(step.journeys), formatShare(step.journeys / journeys)],
        }))}
      />
    </section>
  );
}
