import type { QuestionOf } from '../api/queries.js';
import { conditionOf, SEGMENT } from './only.js';
import { periodOf } from './periods.js';
import type { ExploreState } from './search.js';

/** Some journeys: over how long, and whose. */
export type Selection = Pick<ExploreState, 'last' | 'these'>;

type Shared = Pick<QuestionOf<'funnel'>, 'period' | 'where' | 'breakdown'>;

/** Values that a split lists. */
const LISTED = 12;

/** What every question of the app takes from the address: over how long, and whose journeys alone. */
export function narrowed({ last, these }: Selection): Pick<Shared, 'period' | 'where'> {
  return {
    ...(last === null ? {} : { period: periodOf(last) }),
    ...(these.length === 0 ? {} : { where: these.map(conditionOf) }),
  };
}

/** What it is split by, where it is. */
export function splitBy({ by }: ExploreState, limit = LISTED): Pick<Shared, 'breakdown'> {
  if (by === null) return {};
  return { breakdown: by === 'rfm' ? { by: SEGMENT, segments: 'rfm', limit } : { by, limit } };
}
