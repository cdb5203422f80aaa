import type { JourneyOrder } from './order.js';
import { journeySource, tableOf, type JourneySource } from './source.js';
import { groupedTable, type Split } from './split.sql.js';

/**
 * The journeys of an order with a column more, `grp`: the value of the breakdown as text, empty where there is none.
 * A journey stands once for each of its values where it has several (`all`, segments), else once.
 */
export function groupedSource(order: JourneyOrder, split: Split): JourneySource {
  const source = journeySource(order);
  const { binder } = source;
  const part = { order, binder, table: (other: JourneyOrder) => tableOf(other, binder) };
  return { ...source, journeys: groupedTable(source.journeys, split, part) };
}
