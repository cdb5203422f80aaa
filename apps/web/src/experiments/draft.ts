import type { ExperimentPlan, RegisteredExperiment, SeenFinding } from '@throughline/model';
import type { Exploring } from '../explore/Explore.js';
import { knownOf } from '../explore/known.js';
import { SEGMENT } from '../explore/only.js';
import { UNPLANNED } from './planned.js';

/** A plan while it is written. */
export type Draft = Omit<ExperimentPlan, 'size'>;

/** As exposures usually call them; what is sent, so that it is the same in every language. */
const USUAL_NAMES = ['control', 'treatment'];

export function usualName(at: number): string {
  return USUAL_NAMES[at] ?? `treatment ${at}`;
}

interface Around {
  /** The finding whose change is to be tested; null for none. */
  readonly finding: SeenFinding | null;
  readonly exploring: Exploring;
}

/** What a plan begins with: what was planned before, or what the finding and the screen say whom it is about. */
export function begunWith(draft: RegisteredExperiment | undefined, { finding, exploring }: Around): Draft {
  if (draft !== undefined) return draft.plan;
  const { size: _size, ...unplanned } = UNPLANNED;
  return {
    ...unplanned,
    variants: USUAL_NAMES.map((name) => ({ name, share: 1 })),
    object: exploring.object,
    primary: { ...UNPLANNED.primary, within: '14d' },
    guardrails: [],
    segment: finding?.where.segment ?? {},
    seenAt: placeOf(finding, exploring),
    finding: finding?.id ?? null,
  };
}

/** Who decides meets changes at the checkout; everything else is met anywhere. */
function placeOf(finding: SeenFinding | null, { map, object }: Exploring): string | null {
  if (finding?.where.stage !== 'decision') return null;
  const known = knownOf(map, object);
  return known.find(({ name, canonical }) => (canonical ?? name) === 'Checkout Started')?.name ?? null;
}

/** Whom the address narrows to, as far as exposures can say so: a segment of the shop is no property of theirs. */
export function narrowedSegment({ these }: Exploring['state']): Record<string, string> {
  return Object.fromEntries(
    these
      .filter(({ property }) => property !== SEGMENT && !property.startsWith('object.'))
      .map(({ property, value }) => [property, value]),
  );
}
