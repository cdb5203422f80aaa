import type { Binder } from '../sql/binder.js';
import { groupedSource } from './grouped.js';
import type { Split } from './split.sql.js';
import type { JourneyOrder } from './order.js';
import type { Span } from './period.js';
import { journeySource, tableOf, type JourneySource } from './source.js';

/** Whole journeys, and the span in which what happened counts: null where all of it does. */
export interface History {
  readonly source: JourneySource;
  readonly within: Pick<Span, 'from' | 'to'> | null;
}

/**
 * The journeys of an order with what happened before its span: for questions that ask what happened for the first
 * time. Conditions look at what the span leaves of a journey, as they do everywhere.
 */
export function historyOf(order: JourneyOrder, split?: Split): History {
  const { span } = order;
  const read = (wanted: JourneyOrder) => (split ? groupedSource(wanted, split) : journeySource(wanted));
  if (span?.take !== 'events') return { source: read(order), within: null };
  const cuts = order.where.filter((condition) => 'events' in condition);
  const source = read({ ...order, span: null, where: cuts });
  if (cuts.length === order.where.length) return { source, within: span };
  const meant = objectsOf(order, source.binder);
  return {
    source: { ...source, journeys: `(SELECT * FROM ${source.journeys} WHERE ${meant})` },
    within: span,
  };
}

/** Which objects are meant: told without marks and values, which would take their events. */
function objectsOf({ facts, objectType, span, where, bots }: JourneyOrder, binder: Binder): string {
  const table = tableOf({ facts, objectType, span, where, bots }, binder);
  return `object_id IN (SELECT object_id FROM ${table})`;
}
