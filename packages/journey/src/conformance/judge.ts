import type { DeviationKind } from '@throughline/model';
import { align, type Alignment } from './align.js';
import type { WayRow } from './conformance.sql.js';
import type { ConformancePlan } from './plan.js';

/** One thing that a way does otherwise than the path. */
export interface Otherwise {
  readonly kind: DeviationKind;
  readonly activity: string;
}

export interface Judged {
  readonly row: WayRow;
  readonly alignment: Alignment;
  readonly deviations: readonly Otherwise[];
}

export function judge(row: WayRow, plan: ConformancePlan): Judged {
  const alignment = align(row.way, plan.path);
  return { row, alignment, deviations: deviationsOf(alignment, plan) };
}

/** What is skipped at one place and added at another is one deviation: out of order. */
function deviationsOf({ skipped, added }: Alignment, { path, facts }: ConformancePlan): Otherwise[] {
  const left = [...added];
  const ofSteps = skipped.map((place): Otherwise => {
    const step = path[place];
    const moved = left.findIndex((number) => step?.numbers.has(number));
    if (moved >= 0) left.splice(moved, 1);
    return { kind: moved >= 0 ? 'out of order' : 'skipped', activity: step?.names.join(' or ') ?? '' };
  });
  const ofEvents = left.map(
    (number): Otherwise => ({ kind: 'added', activity: facts.nameOf.get(number) ?? `#${number}` }),
  );
  return [...ofSteps, ...ofEvents];
}
