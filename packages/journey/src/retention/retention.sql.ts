import type { Interval } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { intervalSql } from '../sql/interval.sql.js';
import { RETURN, START, type RetentionPlan } from './plan.js';

/** How long an interval is where it is counted from an instant, in milliseconds. A month is 30 days there. */
export const LENGTHS: Readonly<Record<Interval, number>> = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
};

/** What is read of journeys besides their starts and returns. */
interface Wanted {
  /** A column `grp` of the source. */
  readonly grp: boolean;
  /** `paid`: the amount of each return. */
  readonly paid: boolean;
}

const also = (...columns: readonly (string | false)[]): string =>
  columns.map((column) => (column === false ? '' : `, ${column}`)).join('');

/** Offsets of the starts and returns of journeys that have a start; what comes after works on these short arrays. */
function found({ history: { source }, points, currency }: RetentionPlan, { grp, paid }: Wanted): string {
  const { binder, journeys } = source;
  const started = points.sql(START, binder);
  const returned = points.sql(RETURN, binder);
  const those = (column: string, { holds, column: of }: typeof started) =>
    `arrayFilter((value, each) -> ${holds}, ${column}, ${of})`;
  const amounts = paid && `${those('amounts', returned)} AS amountsBack`;
  const inCurrency = paid ? ` AND currency = ${binder.text(currency)}` : '';
  return `SELECT object_id, toUnixTimestamp64Milli(start) AS began, ${those('offsets', started)} AS startsAfter,
  ${those('offsets', returned)} AS returnsAfter${also(grp && 'grp', amounts)}
FROM ${journeys}
WHERE ${points.holdsOne(START, binder)}${inCurrency}`;
}

/** The instants at which journeys started and returned, of those that count. */
function walked(plan: RetentionPlan, wanted: Wanted): string {
  const { history, question } = plan;
  const { binder } = history.source;
  const { within } = history;
  const counts =
    within === null
      ? null
      : `instant >= ${binder.whole(within.from.getTime())} AND instant < ${binder.whole(within.to.getTime())}`;
  const instants = (offsets: string) => `arrayMap(offset -> began + offset, ${offsets})`;
  const those = (column: string, of: string) =>
    counts === null ? column : `arrayFilter((value, instant) -> ${counts}, ${column}, ${of})`;
  const entries = question.entry === 'first' ? 'arraySlice(startsAfter, 1, 1)' : 'startsAfter';
  return `SELECT object_id, ${those('started', 'started')} AS starts, ${those('returned', 'returned')} AS returns${also(
    wanted.grp && 'grp',
    wanted.paid && `${those('amountsBack', 'returned')} AS paid`,
  )}
FROM (
  SELECT *, ${instants(entries)} AS started, ${instants('returnsAfter')} AS returned
  FROM (${found(plan, wanted)})
)
WHERE notEmpty(starts)`;
}

/**
 * One row for each journey and cohort that it is in, with the instant of its entry and, for each of its returns, how
 * many intervals lie between.
 */
function entered(plan: RetentionPlan, wanted: Wanted): string {
  const { calendar, question, history } = plan;
  const { interval, window } = question;
  const number = (instant: string) => intervalSql(instant, interval, calendar, history.source.binder);
  const rolling = window === 'rolling';
  const distance = rolling
    ? `arrayMap(instant -> toInt32(floor((instant - entry) / ${LENGTHS[interval]})), returns)`
    : 'arrayMap(number -> number - cohort, numbers)';
  return `SELECT object_id, cohort, entry, entry = starts[1] AS fresh, returns, ${distance} AS distances${also(wanted.grp && 'grp', wanted.paid && 'paid')}
FROM (
  SELECT *, arrayMap(instant -> ${number('instant')}, starts) AS cohorts${also(
    !rolling && `arrayMap(instant -> ${number('instant')}, returns) AS numbers`,
  )}
  FROM (${walked(plan, wanted)})
)
ARRAY JOIN arrayDistinct(cohorts) AS cohort,
  arrayFilter((instant, time) -> time = 1, starts, arrayEnumerateUniq(cohorts)) AS entry`;
}

export interface RetentionRow {
  /** The place of the value in the list of values, from 1; 0 for all others. */
  readonly place: number;
  /** Number of the interval of the entries. */
  readonly cohort: number;
  /** Intervals after it; where returns count for all before them, the last one. */
  readonly apart: number;
  readonly journeys: number;
  /** Of those, the ones for whom it is the first cohort that they are in. */
  readonly firsts: number;
}

/**
 * Journeys by cohort and interval of return; each stands once at distance 0.
 * @param values those that are told apart; null where journeys are not split.
 */
export function retained(plan: RetentionPlan, values: readonly string[] | null): Statement {
  const { question, history } = plan;
  const { intervals, minimum, window } = question;
  const { binder } = history.source;
  const unbounded = window === 'unbounded';
  const far = unbounded ? '' : ` AND distance < ${intervals}`;
  const enough = `arrayFilter((distance, time) -> distance > 0${far} AND time = ${minimum}, distances, arrayEnumerateUniq(distances))`;
  const told = unbounded
    ? `[least(${intervals - 1}, arrayMax(arrayPushBack(${enough}, 0)))]`
    : `arrayPushBack(${enough}, 0)`;
  const grp = values === null ? '0' : `indexOf(${binder.texts(values)}, grp)`;
  const sql = `
SELECT place, cohort, apart, count() AS journeys, countIf(fresh) AS firsts
FROM ${history.source.everyShard(`
  SELECT ${grp} AS place, cohort, fresh, arrayJoin(${told}) AS apart
  FROM (${entered(plan, { grp: values !== null, paid: false })})`)}
GROUP BY place, cohort, apart`;
  return binder.statement(sql);
}

export interface MoneyRow extends Omit<RetentionRow, 'journeys' | 'firsts'> {
  /** An exact decimal. */
  readonly value: string;
}

/** Amounts of the returns from the entry on, by cohort and interval; where unbounded, by the interval that they fall into. */
export function moneyBack(plan: RetentionPlan, values: readonly string[] | null): Statement {
  const { question, history } = plan;
  const { intervals, window } = question;
  const { binder } = history.source;
  const far = window === 'unbounded' ? '' : ` AND distance < ${intervals}`;
  const grp = values === null ? '0' : `indexOf(${binder.texts(values)}, grp)`;
  const sql = `
SELECT place, cohort, apart, sum(amount) AS value
FROM ${history.source.everyShard(`
  SELECT ${grp} AS place, cohort, least(distance, ${intervals - 1}) AS apart, amount
  FROM (${entered(plan, { grp: values !== null, paid: true })})
  ARRAY JOIN distances AS distance, paid AS amount, returns AS instant
  WHERE instant >= entry${far}`)}
GROUP BY place, cohort, apart`;
  return binder.statement(sql);
}

export interface ValueRow {
  readonly value: string;
  /** How many values there are in all. */
  readonly among: number;
}

/** The values that most of the journeys that entered have. */
export function topValues(plan: RetentionPlan, limit: number): Statement {
  const sql = `
SELECT grp AS value, count() OVER () AS among
FROM (
  SELECT grp, count() AS journeys
  FROM ${plan.history.source.everyShard(`SELECT grp FROM (${walked(plan, { grp: true, paid: false })})`)}
  GROUP BY grp
)
ORDER BY journeys DESC, grp
LIMIT ${limit}`;
  return plan.history.source.binder.statement(sql);
}
