import type { Interval } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { Ids } from '../answer/listed.js';
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

/** True of instants that count, as a condition; null where all do. */
function countsAt(instant: string, { history: { source, within } }: RetentionPlan): string | null {
  if (within === null) return null;
  const { binder } = source;
  return `${instant} >= ${binder.whole(within.from.getTime())} AND ${instant} < ${binder.whole(within.to.getTime())}`;
}

/**
 * Journeys that have a start: the offset of their first one, or those of all, and the instants of their returns; what
 * comes after works on these short arrays.
 */
function found(plan: RetentionPlan, { grp, paid }: Wanted): string {
  const { history, points, currency, question } = plan;
  const { binder, journeys } = history.source;
  const started = points.sql(START, binder);
  const returned = points.sql(RETURN, binder);
  const those = (column: string, { holds, column: of }: typeof started) =>
    `arrayFilter((value, each) -> ${holds}, ${column}, ${of})`;
  const starts =
    question.entry === 'first'
      ? `offsets[arrayFirstIndex(each -> ${started.holds}, ${started.column})]`
      : those('offsets', started);
  const wanted = [points.holdsOne(START, binder)];
  if (started.column === 'marks') wanted.push(`arrayExists(each -> ${started.holds}, marks)`);
  if (paid) wanted.push(`currency = ${binder.text(currency)}`);
  return `SELECT object_id, toUnixTimestamp64Milli(start) AS began, ${starts} AS startsAfter,
  arrayMap(offset -> began + offset, ${those('offsets', returned)}) AS returned${also(
    grp && 'grp',
    paid && `${those('amounts', returned)} AS amountsBack`,
  )}
FROM ${journeys}
WHERE ${wanted.join(' AND ')}`;
}

/** The same with what does not count left out, and the number of the interval of each return. */
function walked(plan: RetentionPlan, wanted: Wanted): string {
  const counts = countsAt('instant', plan);
  const those = (column: string) =>
    counts === null ? column : `arrayFilter((value, instant) -> ${counts}, ${column}, returned)`;
  return `SELECT object_id, began, startsAfter, ${those('returned')} AS returns${also(
    plan.question.window !== 'rolling' &&
      `arrayMap(instant -> ${numberOf('instant', plan)}, returns) AS numbers`,
    wanted.grp && 'grp',
    wanted.paid && `${those('amountsBack')} AS paid`,
  )}
FROM (${found(plan, wanted)})`;
}

function numberOf(instant: string, { calendar, question, history }: RetentionPlan): string {
  return intervalSql(instant, question.interval, calendar, history.source.binder);
}

/** The instant of the first start and its cohort, where it counts. */
function first(plan: RetentionPlan, wanted: Wanted): string {
  const counts = countsAt('entry', plan);
  return `SELECT *, began + startsAfter AS entry, ${numberOf('entry', plan)} AS cohort, true AS fresh
FROM (${walked(plan, wanted)})${counts === null ? '' : `\nWHERE ${counts}`}`;
}

/** A row for each cohort in which a journey started, with its first start there. Starts are in their order: so are cohorts. */
function every(plan: RetentionPlan, wanted: Wanted): string {
  const counts = countsAt('instant', plan);
  const instants = 'arrayMap(offset -> began + offset, startsAfter)';
  const starts = counts === null ? instants : `arrayFilter(instant -> ${counts}, ${instants})`;
  return `SELECT *, cohort, entry, entry = starts[1] AS fresh
FROM (
  SELECT *, ${starts} AS starts, arrayMap(instant -> ${numberOf('instant', plan)}, starts) AS cohorts
  FROM (${walked(plan, wanted)})
)
ARRAY JOIN arrayCompact(cohorts) AS cohort,
  arrayFilter((instant, number, place) -> place = 1 OR number != cohorts[place - 1], starts, cohorts, arrayEnumerate(cohorts)) AS entry`;
}

/**
 * One row for each journey and cohort that it is in, with the instant of its entry and, for each of its returns, how
 * many intervals lie between; these are in their order too.
 */
function entered(plan: RetentionPlan, wanted: Wanted): string {
  const { interval, window, entry } = plan.question;
  const distances =
    window === 'rolling'
      ? `arrayMap(instant -> toInt32(floor((instant - entry) / ${LENGTHS[interval]})), returns)`
      : 'arrayMap(number -> number - cohort, numbers)';
  return `SELECT object_id, cohort, entry, fresh, returns, ${distances} AS distances${also(wanted.grp && 'grp', wanted.paid && 'paid')}
FROM (${entry === 'first' ? first(plan, wanted) : every(plan, wanted)})`;
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
  const enough = `arrayFilter(distance -> distance > 0${far}, ${often(minimum)})`;
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

/** The intervals that hold so many returns, each once. */
function often(minimum: number): string {
  if (minimum === 1) return 'arrayCompact(distances)';
  return `arrayFilter((distance, time) -> time = ${minimum}, distances, arrayEnumerateUniq(distances))`;
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
  FROM ${plan.history.source.everyShard(`SELECT grp FROM (${entered(plan, { grp: true, paid: false })}) WHERE fresh`)}
  GROUP BY grp
)
ORDER BY journeys DESC, grp
LIMIT ${limit}`;
  return plan.history.source.binder.statement(sql);
}

/** Whose ids are told: of which cohorts, and who returned so many intervals after (0: all who entered). */
export interface Returned {
  readonly cohorts: readonly number[];
  readonly after: number;
  /** Those of these values of the split, or (`rest`) of all others; null where journeys are not split. */
  readonly group: { readonly values: readonly string[]; readonly rest: boolean } | null;
}

/** The journeys that a figure counts; see `retained`. */
export function returnedIds(plan: RetentionPlan, { cohorts, after, group }: Returned): Ids {
  const { question, history } = plan;
  const { binder } = history.source;
  const wanted = [`has(${binder.bind('Array(Int64)', [...cohorts])}, toInt64(cohort))`];
  if (after > 0) {
    const reached = question.window === 'unbounded' ? '>=' : '=';
    wanted.push(`arrayExists(distance -> distance ${reached} ${after}, ${often(question.minimum)})`);
  }
  if (group !== null) wanted.push(`${group.rest ? 'NOT ' : ''}has(${binder.texts(group.values)}, grp)`);
  const ids = history.source.everyShard(`
  SELECT object_id AS id
  FROM (${entered(plan, { grp: group !== null, paid: false })})
  WHERE ${wanted.join(' AND ')}`);
  return { ids, binder };
}
