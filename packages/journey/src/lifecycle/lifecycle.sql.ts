import type { Statement } from '@throughline/stores';
import { activeIntervals } from '../active/active.sql.js';
import type { ActivePlan } from '../active/plan.js';

/** What a journey is in an interval. */
export const STATES = ['new', 'returning', 'resurrecting', 'dormant'] as const;
export type State = (typeof STATES)[number];

export interface StateRow {
  /** Number of the interval. */
  readonly number: number;
  /** Its place in the list of states, from 1. */
  readonly state: number;
  readonly journeys: number;
}

/**
 * Journeys by interval and state. Each interval in which a journey is active looks at the one before it in the
 * journey's own list; each after which the list has a gap makes it dormant in the next.
 */
export function states(plan: ActivePlan): Statement {
  const { source } = plan.history;
  const sql = `
SELECT stands.1 AS number, stands.2 AS state, count() AS journeys
FROM ${source.everyShard(`
  SELECT arrayJoin(arrayConcat(
    arrayMap((number, before, place) -> (number, multiIf(place = 1, 1, number = before + 1, 2, 3)),
      numbers, arrayPushFront(arrayPopBack(numbers), 0), arrayEnumerate(numbers)),
    arrayMap(number -> (number + 1, 4),
      arrayFilter((number, after) -> after != number + 1, numbers, arrayPushBack(arrayPopFront(numbers), numbers[-1]))))) AS stands
  FROM ${activeIntervals(plan, true)}`)}
GROUP BY number, state`;
  return source.binder.statement(sql);
}
