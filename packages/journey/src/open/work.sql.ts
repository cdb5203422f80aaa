import type { Statement } from '@throughline/stores';
import type { Binder } from '../sql/binder.js';
import { advancing, type Ranks, type Wanted } from './advance.sql.js';
import type { OpenPlan } from './plan.js';

/** What a journey was at a past moment: not begun yet; or neither open nor still to come. Activities begin at 1. */
export const ARRIVING = 0;
export const OTHER = 65_535;

export interface Moments {
  /** Milliseconds since 1970. */
  readonly moments: readonly number[];
  /** How far is looked ahead, in milliseconds. */
  readonly ahead: number;
  /** How long a journey counts as open after its start, in milliseconds. */
  readonly young: number;
  readonly ranks: Ranks;
}

/** Journeys that may matter at any moment, by their start and finish alone. */
function matters({ moments, ahead, young }: Omit<Moments, 'ranks'>): Wanted {
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  return (binder) => `start <= ${binder.instant(new Date(last + ahead))}
      AND (finish > ${binder.instant(new Date(first))} OR start > ${binder.instant(new Date(first - young))})`;
}

/** Journeys at each moment that they may matter to: how far they had come by then. */
function atMoments(plan: OpenPlan, { moments, ahead, young, ranks }: Moments, columns: string) {
  const { goal } = plan;
  const { binder, everyShard, journeys } = advancing(plan, ranks, matters({ moments, ahead, young }));
  const bound = binder.bind('Array(Int64)', moments);
  const ended = binder.activities([...goal.reach, ...goal.without]);
  const select = (rest: (binder: Binder) => string) =>
    everyShard(`
  SELECT ${columns}
  FROM (
    SELECT *, multiIf(begun > moment, toUInt16(${ARRIVING}), begun + ${binder.whole(young)} <= moment
        OR hasAny(arraySlice(activities, 1, passed), ${ended}), toUInt16(${OTHER}), stages[arrayCount(at -> begun + at <= moment, stagedAt)]) AS standing
    FROM (
      SELECT activities, offsets, stages, moments AS stagedAt, moment, toUnixTimestamp64Milli(start) AS begun,
        arrayCount(offset -> begun + offset <= moment, offsets) AS passed
      FROM ${journeys} ARRAY JOIN ${bound} AS moment
      WHERE begun <= moment + ${binder.whole(ahead)}
        AND (begun + ${binder.whole(young)} > moment OR begun + offsets[-1] > moment)
    )
  )
  ${rest(binder)}`);
  return { binder, select };
}

export interface StoodRow {
  readonly standing: number;
  readonly journeys: number;
}

/** How many open journeys stood where, over all moments. */
export function stood(plan: OpenPlan, moments: Moments): Statement {
  const { binder, select } = atMoments(plan, moments, 'standing');
  const sql = `
SELECT standing, count() AS journeys
FROM ${select(() => `WHERE standing NOT IN (${ARRIVING}, ${OTHER})`)}
GROUP BY standing`;
  return binder.statement(sql);
}

export interface CameRow extends StoodRow {
  readonly activity: number;
  /** Whole hours since the moment. */
  readonly hour: number;
}

/** What came in the hours after, by where the journeys stood; of the activities of teams alone. */
export function came(plan: OpenPlan, moments: Moments): Statement {
  const { binder, select } = atMoments(
    plan,
    moments,
    'standing, activity, intDiv(begun + offset - moment - 1, 3600000) AS hour',
  );
  const sql = `
SELECT standing, activity, hour, count() AS journeys
FROM ${select(
    (bound) => `ARRAY JOIN activities AS activity, offsets AS offset
  WHERE begun + offset > moment AND begun + offset <= moment + ${bound.whole(moments.ahead)}
    AND has(${bound.activities([...plan.teams.keys()])}, activity)`,
  )}
GROUP BY standing, activity, hour`;
  return binder.statement(sql);
}
