import type { Condition } from '@throughline/model';
import type { Layout } from '@throughline/stores';
import { Binder } from '../sql/binder.js';
import { codedTable, objectsMeant } from './coded.sql.js';
import { cutTable } from './cut.sql.js';
import { matchOf } from './match.js';
import { rowsLeft } from './event-rows.sql.js';
import { cutOf, cutsNothing, keepsOrigin, type JourneyOrder } from './order.js';
import { storedTable } from './stored.sql.js';
import { toldTable } from './told.sql.js';

/**
 * The journeys of an order as a table with the columns of `journeys` (see the event store's schema), whatever it
 * takes to make them; beside them `marks` where matches were ordered, `values` where a value was, `ids` where
 * those were. Every question reads journeys through this, so that each filter means the same to all of them.
 *
 * A statement has two halves, so that it runs on a cluster as it does on one machine: within, what is worked out for each
 * journey by itself, over `journeys` and `own` tables; around it, what is aggregated over all of them.
 *
 *     SELECT edge, count() FROM ${source.everyShard(`SELECT steps.edge AS edges FROM ${source.journeys}`)}
 *     ARRAY JOIN edges AS edge GROUP BY edge
 *
 * `tests/questions/cluster.test.ts` asks every documented question of two shards.
 */
export interface JourneySource {
  /**
   * `stored`: as they stand. `cut`: their arrays filtered. `told`: put together from the rows of their events,
   * about ten times the work, for what arrays do not hold. `coded`: told, but of each event no more than its marks, its
   * amount and the number that stands for its properties.
   */
  readonly kind: 'stored' | 'cut' | 'told' | 'coded';
  /** The journeys that one shard holds, to stand after FROM within `everyShard`. */
  readonly journeys: string;
  /**
   * Runs on each shard what can be worked out for each journey by itself: a select over `table` and over tables of
   * `own` rows. What is aggregated over all journeys stands around it.
   */
  readonly everyShard: Layout['everyShard'];
  readonly own: Layout['own'];
  /** Holds the values of `table`; the rest of the statement binds its own here too. */
  readonly binder: Binder;
}

export function journeySource(order: JourneyOrder): JourneySource {
  const binder = new Binder();
  const { everyShard, own } = order.facts.layout;
  return { kind: kindOf(order), journeys: tableOf(order, binder), everyShard, own, binder };
}

/** The events of an order's journeys, one by one, as `event_objects` holds them. */
export interface RowSource extends Pick<JourneySource, 'everyShard' | 'binder'> {
  /** Those that one shard holds, to stand after FROM within `everyShard`. */
  readonly rows: string;
}

/** What counts events by what they tell themselves needs no journeys: their rows are read, and not put in order. */
export function rowSource(order: JourneyOrder): RowSource {
  const binder = new Binder();
  const { everyShard, own } = order.facts.layout;
  const part = { order, binder, table: (other: JourneyOrder) => tableOf(other, binder) };
  const rows = `(SELECT * FROM ${own('event_objects')} WHERE ${rowsLeft(part)} AND ${objectsMeant(part)})`;
  return { rows, everyShard, binder };
}

/** The journeys of an order as part of a statement whose values another binder holds. */
export function tableOf(order: JourneyOrder, binder: Binder): string {
  const part = { order, binder, table: (other: JourneyOrder) => tableOf(other, binder) };
  switch (kindOf(order)) {
    case 'stored':
      return storedTable(part);
    case 'cut':
      return cutTable(part);
    case 'told':
      return toldTable(part);
    case 'coded':
      return codedTable(part);
  }
}

function kindOf(order: JourneyOrder): JourneySource['kind'] {
  const { facts, marks = [], value, facets, ids } = order;
  if (order.codes !== undefined) return 'coded';
  const cut = cutOf(order);
  const matches = [...marks, ...cut.matches.map((match) => matchOf(match, facts))];
  if (ids === true || value !== undefined || facets !== undefined || !matches.every(({ plain }) => plain))
    return 'told';
  if (cutsNothing(cut)) return 'stored';
  return order.where.some(looksAtEvents) && !keepsOrigin(order) ? 'told' : 'cut';
}

/** Whether a condition looks at what arrays do not hold of each event: of a cut journey, only what is left counts. */
function looksAtEvents(condition: Condition): boolean {
  if ('not' in condition) return looksAtEvents(condition.not);
  if ('any' in condition) return condition.any.some(looksAtEvents);
  return 'journey' in condition && ['channel', 'device', 'currency'].includes(condition.journey);
}
