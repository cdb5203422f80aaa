import type { Statement } from '@throughline/stores';
import { inScope, scopeParams, type JourneyScope } from '../scope.js';

/** Events carry the names of activities; only journeys carry their numbers. */
export interface AmountRow {
  readonly activity: string;
  readonly currency: string;
  /** An exact decimal. */
  readonly value: string;
}

/** Amounts by activity, over events: an event that touches three items of one order counts once. */
export function amounts(scope: JourneyScope): Statement {
  return scope.period === null ? amountsOfAll(scope) : amountsInPeriod(scope);
}

function amountsOfAll(scope: JourneyScope): Statement {
  const sql = `
SELECT toString(activity) AS activity, toString(currency) AS currency, sum(amount) AS value
FROM events
WHERE shop = {shop:String} AND events.currency != '' AND has(object_types, {type:String})
GROUP BY activity, currency`;
  return { sql, params: scopeParams(scope) };
}

/** Journeys decide what is in the period, so the events are reached through the objects that they touched. */
function amountsInPeriod(scope: JourneyScope): Statement {
  const sql = `
SELECT toString(activity) AS activity, toString(currency) AS currency, sum(amount) AS value
FROM (
  SELECT event_id, any(activity) AS activity, any(currency) AS currency, any(amount) AS amount
  FROM event_objects
  WHERE shop = {shop:String} AND object_type = {type:String} AND event_objects.currency != ''
    AND object_id IN (SELECT object_id FROM journeys FINAL WHERE ${inScope(scope)})
  GROUP BY event_id
)
GROUP BY activity, currency`;
  return { sql, params: scopeParams(scope) };
}

export interface SystemRow {
  readonly activity: string;
  readonly system: string;
  readonly events: number;
}

/** The systems that report each activity. */
export function systems(shop: string): Statement {
  const sql = `
SELECT toString(activity) AS activity, toString(system) AS system, count() AS events
FROM events
WHERE shop = {shop:String} AND events.system != ''
GROUP BY activity, system`;
  return { sql, params: { shop } };
}
