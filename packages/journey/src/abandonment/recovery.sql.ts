import type { Statement } from '@throughline/stores';
import { matchesRow, matchOf } from '../source/match.js';
import { Binder } from '../sql/binder.js';
import { cartTable } from './carts.sql.js';
import type { AbandonmentPlan } from './plan.js';

export interface RecoveryRow {
  /** The furthest step from 0, or -1 for all. */
  readonly step: number;
  readonly known: number;
  readonly recovered: number;
  readonly lost: number;
  readonly worth: number;
  /** Milliseconds. */
  readonly mean: number | null;
  readonly quantiles: readonly (number | null)[];
}

/**
 * Abandoned carts, and whether their customer reached the goal after all. A cart, its customer and the events that tie
 * them lie on three shards: each of the three is aggregated on its own before they are put together.
 */
export function recovery(plan: AbandonmentPlan): Statement {
  const binder = new Binder();
  const { everyShard } = plan.facts.layout;
  const within = binder.whole(plan.within);
  const watched = binder.whole((plan.now?.getTime() ?? 0) - plan.within);
  const sql = `
SELECT step, count() AS known, countIf(again > 0) AS recovered, countIf(again = 0 AND leftAt <= ${watched}) AS lost,
  sumIf(worth, again > 0) AS worth, avgIf(again - leftAt, again > 0) AS mean,
  quantilesExactInclusiveIf(0.5, 0.9)(again - leftAt, again > 0) AS quantiles
FROM (
  SELECT arrayJoin([-1, furthest]) AS step, leftAt, value AS worth,
    arrayMin(arrayFilter(at -> at > leftAt AND at <= leftAt + ${within}, bought)) AS again
  FROM (
    SELECT object_id AS cart, any(finishAt) AS leftAt, any(furthestStep) AS furthest, any(worthLeft) AS value
    FROM ${everyShard(`
      SELECT object_id, toUnixTimestamp64Milli(finish) AS finishAt, furthest AS furthestStep, ifNull(worth, 0.) AS worthLeft
      FROM ${cartTable(plan, binder)} WHERE abandoned`)}
    GROUP BY object_id
  ) AS carts
  INNER JOIN (${owners(plan, binder)}) AS owners USING (cart)
  LEFT JOIN (${buyers(plan, binder)}) AS buyers USING (owner)
)
GROUP BY step`;
  return binder.statement(sql);
}

/** Whose a cart is: the customer of an event of one of its steps. */
function owners({ facts, objectType, order, steps }: AbandonmentPlan, binder: Binder): string {
  const { own, everyShard } = facts.layout;
  const rows = { binder, zone: facts.settings.zone };
  const cart = binder.text(objectType);
  const isStep = steps.map((step) => matchesRow(matchOf(step, facts), facts, rows)).join(' OR ');
  const ofType = (type: string) => `arrayFilter((id, kind) -> kind = ${type}, object_ids, object_types)`;
  return `
    SELECT cartId AS cart, any(customer) AS owner
    FROM ${everyShard(`
      SELECT arrayJoin(${ofType(cart)}) AS cartId, ${ofType("'customer'")}[1] AS customer FROM ${own('events')}
      WHERE shop = ${binder.text(order.facts.shop)} AND has(object_types, ${cart}) AND has(object_types, 'customer') AND (${isStep})`)}
    GROUP BY cartId`;
}

/** When each customer reached the goal. */
function buyers({ facts, goal }: AbandonmentPlan, binder: Binder): string {
  const { own, everyShard } = facts.layout;
  const rows = { binder, zone: facts.settings.zone };
  return `
    SELECT object_id AS owner, groupArray(at) AS bought
    FROM ${everyShard(`
      SELECT object_id, toUnixTimestamp64Milli(time) AS at FROM ${own('event_objects')}
      WHERE shop = ${binder.text(facts.shop)} AND object_type = 'customer' AND ${matchesRow(matchOf(goal, facts), facts, rows)}`)}
    GROUP BY object_id`;
}
