import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../../source/source.js';
import { TROUBLES } from './outcomes.js';

/** Bits of the marks: the order, what may come of it, and money that is paid back; an order of the segment that is asked about. */
export const BITS = { order: 0, ticket: 1, return: 2, cancelled: 3, late: 4, refund: 5, inside: 6 } as const;

/** What a row of orders is told apart by; of each kind, `place` says which step of the line, or which activity beside it. */
export const KINDS = { reached: 0, beside: 1, skipped: 2, repeated: 3, early: 4, slow: 5 } as const;

export interface OrdersAsked {
  readonly first: Date;
  readonly last: Date;
  /** How long after the order its steps count, and from when on another order does. Milliseconds. */
  readonly within: number;
  /** How long after the order what comes of it counts. */
  readonly horizon: number;
  /** By the number of each activity: a step of the line, from 2 on (the order itself is 1), or beside it, after these; 0 for all others. */
  readonly whatOf: readonly number[];
  /** Steps of the line with the order itself. */
  readonly steps: number;
  /** How long is long from each step to the next, in milliseconds; 0 where nothing is. */
  readonly slow: readonly number[];
  /** Low scores of each journey, as a table of `object_id` and `lows`, instants in milliseconds; null where none are asked for. */
  readonly lowScores: string | null;
}

/** Orders that are alike, as columns of sums. */
export interface OrderRow {
  readonly kind: number;
  readonly place: number;
  /** The step of the line at which it is compared: 1, the order itself, for what is beside the line; 0 where that is in `place`. */
  readonly anchor: number;
  readonly exposed: number;
  readonly device: string;
  readonly channel: string;
  readonly returning: number;
  readonly n: number;
  /** Ordered again. */
  readonly reached: number;
  readonly worth: number;
  readonly squares: number;
  readonly trouble: number;
  readonly past: number;
  readonly pastSquares: number;
  /** By outcome: orders that it had not come to yet when it was known, and those that it came to after that. */
  readonly risk: readonly number[];
  readonly came: readonly number[];
}

/** Later than anything that was recorded, in milliseconds. */
const FAR = `toInt64(${10 ** 15})`;
/** When the order was cancelled, if it was. */
const CANCELLED = `outcomeAt[${TROUBLES.indexOf('cancelled') + 1}]`;

/**
 * Orders by what became of them on the line, and what came after that. Each order stands once for each step that it reached, and once
 * for each thing that may have happened to it there, with the instant from which on that was known: only what comes later counts,
 * for those to whom it happened and for the others.
 */
export function ordersOnLine(source: JourneySource, asked: OrdersAsked): Statement {
  const { everyShard, binder } = source;
  const sql = `
SELECT kind, place, anchor, exposed, device, channel, returning, count() AS n, sum(again) AS reached, sum(money) AS worth, sum(money * money) AS squares,
  sum(troubled) AS trouble, round(sum(far), 4) AS past, round(sum(far * far), 4) AS pastSquares, sumForEach(open) AS risk, sumForEach(after) AS came
FROM ${everyShard(`
  SELECT each.1 AS kind, each.2 AS place, each.3 AS anchor, each.4 AS exposed, device, channel, returning, again, far,
    each.5 AS known,
    arrayMap(at -> toUInt32(at > known), outcomeAt) AS open,
    arrayMap(at -> toUInt32(at > known AND at < ${FAR}), outcomeAt) AS after,
    toUInt8(arrayExists(one -> one = 1, after)) AS troubled,
    toFloat64(again * nextAmount) - if(${CANCELLED} > known AND ${CANCELLED} < ${FAR}, toFloat64(paid),
      arraySum((at, amount) -> if(at > known, greatest(0., -toFloat64(amount)), 0.), refunds.1, refunds.2)) AS money
  FROM ${happenedTo(source, asked)}
  ARRAY JOIN rows AS each`)}
GROUP BY kind, place, anchor, exposed, device, channel, returning`;
  return binder.statement(sql);
}

/** What orders are counted of by day: one thing that may happen to them. */
export interface OrderDaysAsked {
  readonly kind: number;
  readonly place: number;
  readonly zone: string;
}

/**
 * Orders by the day on which they were made, inside the segment (bit `inside`) and outside: those to which a thing could have happened
 * on their line, and those to which it did. Beside the line it can happen to each.
 */
export function orderDays(source: JourneySource, asked: OrdersAsked, of: OrderDaysAsked): Statement {
  const { everyShard, binder } = source;
  const { kind, place, zone } = of;
  const own = `each.1 = ${binder.whole(kind)} AND each.2 = ${binder.whole(place)}`;
  const met =
    kind === KINDS.beside
      ? `[toUInt8(arrayExists(each -> ${own}, rows))]`
      : `arrayMap(each -> each.4, arrayFilter(each -> ${own}, rows))`;
  const sql = `
SELECT day, inside, count() AS n, sum(met) AS hits
FROM ${everyShard(`
  SELECT toString(toDate(fromUnixTimestamp64Milli(instant, 'UTC'), ${binder.text(zone)})) AS day, inside, met
  FROM ${happenedTo(source, asked)}
  ARRAY JOIN ${met} AS met`)}
GROUP BY day, inside
ORDER BY day, inside`;
  return binder.statement(sql);
}

/**
 * Each order with what happened to it on its line, as `rows`. Orders with another one within the time of their steps are left out: it
 * could not be told whose step is whose.
 */
function happenedTo({ journeys, binder }: JourneySource, asked: OrdersAsked): string {
  const { within, horizon, steps, whatOf, slow, lowScores } = asked;
  const instant = (date: Date) => `toUnixTimestamp64Milli(${binder.instant(date)})`;
  const [long, end] = [binder.whole(within), binder.whole(horizon)];
  const slowest = binder.bind('Array(Int64)', slow);
  const firstOf = (trouble: (typeof TROUBLES)[number]) =>
    trouble === 'review'
      ? `arrayMin(arrayConcat([${FAR}], arrayFilter(at -> at > since AND at < ends, lowAt)))`
      : `arrayMin(arrayConcat([${FAR}], arrayFilter((at, mark) -> bitTest(mark, ${BITS[trouble]}), after.1, after.2)))`;
  const whats = binder.bind('Array(UInt8)', whatOf);
  return `(
    SELECT device, channel, returning, again, far, nextAmount, paid, refunds, outcomeAt, instant, inside,
      ${happened(steps, { slowest, end: long })} AS rows
    FROM (
      SELECT device, channel, returning, again, far, nextAmount, paid, refunds, outcomeAt, instant, inside, since, done, doneAt, stepAt, againAt,
        arrayMap(s -> arrayMin(arraySlice(stepAt, s + 1)), ${places(1, steps - 1)}) AS laterAt,
        arrayFilter(s -> stepAt[s] < ${FAR}, ${places(1, steps)}) AS taken
      FROM (
        SELECT *,
          arrayConcat([since], arrayMap(s -> arrayMin(arrayConcat([${FAR}], arrayFilter((at, what) -> what = s, doneAt, done))), ${places(2, steps)})) AS stepAt,
          arrayConcat([toInt64(0)], arrayMap(s -> arraySort(arrayDistinct(arrayFilter((at, what) -> what = s, doneAt, done)))[2], ${places(2, steps)})) AS againAt
        FROM (
          SELECT device, channel, this.2 AS since, began + since AS instant, toUInt8(bitTest(this.3, ${BITS.inside})) AS inside,
            toUInt8(nth > 1) AS returning, this.5 AS paid, log(this.1) AS far,
            if(nth < length(orders), orders[nth + 1].2, ${FAR}) AS nextAt,
            if(nth < length(orders), orders[nth + 1].5, this.5) AS nextAmount,
            toUInt8(nextAt <= since + ${end}) AS again, least(nextAt, since + ${end} + 1) AS ends,
            arrayFilter(event -> event.1 > this.1 AND event.2 < ends, events) AS own,
            (own.2, own.3) AS after,
            [${TROUBLES.map(firstOf).join(', ')}] AS outcomeAt,
            arrayFilter(event -> bitTest(event.3, ${BITS.refund}), own) AS back,
            (back.2, back.5) AS refunds,
            arrayFilter(event -> event.2 <= since + ${long} AND event.4 != 0, own) AS near, near.4 AS done,
            near.2 AS doneAt
          FROM (
            SELECT device, channel, began, events, orders, arrayMap(at -> at - began, ${lowScores === null ? 'CAST([] AS Array(Int64))' : 'lows'}) AS lowAt
            FROM (
              SELECT object_id, toString(device) AS device, toString(channel) AS channel, toUnixTimestamp64Milli(start) AS began,
                arrayZip(CAST(arrayEnumerate(marks) AS Array(Int64)), offsets, marks, arrayMap(activity -> ${whats}[activity], activities), amounts) AS events,
                arrayFilter(event -> bitTest(event.3, ${BITS.order}), events) AS orders
              FROM ${journeys}
              WHERE arrayExists(mark -> bitTest(mark, ${BITS.order}), marks)
            ) AS ordering${
              lowScores === null
                ? ''
                : `
            LEFT JOIN ${lowScores} AS scores ON scores.object_id = ordering.object_id`
            }
          )
          ARRAY JOIN orders AS this, arrayEnumerate(orders) AS nth
          WHERE began + since >= ${instant(asked.first)} AND began + since <= ${instant(asked.last)} - ${end}
            AND nextAt > since + ${long} AND (nth = 1 OR orders[nth - 1].2 < since - ${long})
        )
      )
    )
  )`;
}

/**
 * What happened to an order on its line, as rows of kind, place, the step reached until then, whether it happened, and the instant from
 * which on that was known. By step: `stepAt` when it was first taken, `againAt` when once more (0: not), `laterAt` when the first of those
 * after it was; `taken`: steps that were.
 */
function happened(
  steps: number,
  { slowest, end }: { readonly slowest: string; readonly end: string },
): string {
  return `arrayConcat(
        arrayMap(s -> ${row('reached', '0', 'stepAt[s]')}, taken),
        arrayMap(c -> (toUInt8(${KINDS.beside}), toUInt8(c), toUInt8(1), toUInt8(1), doneAt[indexOf(done, c)]),
          arrayDistinct(arrayFilter(c -> c > ${steps}, done))),
        arrayMap(s -> ${row('skipped', 'stepAt[s] > laterAt[s]', 'laterAt[s]')}, arrayFilter(s -> laterAt[s] < ${FAR}, ${places(2, steps - 1)})),
        arrayMap(s -> ${row('repeated', 'againAt[s] > 0', 'if(againAt[s] > 0, againAt[s], stepAt[s])')}, arrayFilter(s -> s > 1, taken)),
        arrayMap(s -> ${row('early', 'stepAt[s] < stepAt[s - 1]', 'greatest(stepAt[s], stepAt[s - 1])')}, arrayFilter(s -> stepAt[s] < ${FAR} AND stepAt[s - 1] < ${FAR}, ${places(3, steps)})),
        arrayMap(s -> ${row('slow', `stepAt[s + 1] > stepAt[s] + ${slowest}[s]`, `stepAt[s] + ${slowest}[s]`)},
          arrayFilter(s -> s < ${steps} AND ${slowest}[s] > 0 AND stepAt[s] + ${slowest}[s] <= since + ${end} AND ${CANCELLED} > stepAt[s] + ${slowest}[s]
            -- Who had gone on without the next step by then did not wait for it.
            AND (stepAt[s + 1] <= stepAt[s] + ${slowest}[s] OR laterAt[s] > stepAt[s] + ${slowest}[s]), taken)))`;
}

/** Rows of a kind, for each step `s`. */
const row = (kind: keyof typeof KINDS, exposed: string, known: string): string =>
  `(toUInt8(${KINDS[kind]}), toUInt8(s), toUInt8(${kind === 'reached' || kind === 'slow' ? 's' : '0'}), toUInt8(${exposed}), ${known})`;

const places = (from: number, to: number): string =>
  `arrayMap(s -> toUInt8(s), range(${from}, ${Math.max(from, to + 1)}))`;
