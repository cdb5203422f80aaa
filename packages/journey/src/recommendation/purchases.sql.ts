import type { Statement } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import { QUANTITIES, QUANTITY } from '../shop/pieces.js';
import { Binder } from '../sql/binder.js';
import { rowsLeft } from '../source/event-rows.sql.js';
import { matchesRow, type Match } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';

/** The type of an order as an object. */
export const ORDER = 'order';

/** The types of the objects that are said to be, or to hold, products; some perhaps were once, and are no more. */
export function typesOfCopies({ facts: { shop, layout } }: JourneyOrder, product: string): Statement {
  const binder = new Binder();
  const related = `
  SELECT DISTINCT toString(from_type) AS type FROM ${layout.everyVersion('object_relations')}
  WHERE shop = ${binder.text(shop)} AND to_type = ${binder.text(product)}`;
  return binder.statement(`SELECT DISTINCT type FROM ${layout.everyShard(related)} ORDER BY type`);
}

export interface HeldRow {
  readonly type: string;
  readonly id: string;
  readonly product: string;
  /** Pieces. */
  readonly quantity: number;
}

/** Which objects of some types are said to be, or to hold, which products: an item is a copy of one. */
export function heldProducts({ facts }: JourneyOrder, product: string, types: readonly string[]): Statement {
  const binder = new Binder();
  const { shop, layout } = facts;
  const related = `SELECT from_type, from_id, to_id FROM ${layout.own('object_relations')}
    WHERE shop = ${binder.text(shop)} AND to_type = ${binder.text(product)} AND has(${binder.texts(types)}, from_type)`;
  const counted = `
  SELECT toString(copy.from_type) AS type, copy.from_id AS id, copy.to_id AS product, ${PIECES} AS quantity
  FROM (${related}) AS copy ${saidOfCopies(facts, binder)}`;
  return binder.statement(
    `SELECT type, id, product, quantity FROM ${layout.everyShard(counted)} ORDER BY type, id, product`,
  );
}

/**
 * Which products the items of an order are, of orders that items are related to: tables of a shop say it that way, an event of
 * an order then touches the order alone. Relations lie on the shard of what they go from, so that the two of an item are joined there.
 */
export function productsOfOrders({ facts }: JourneyOrder, product: string): Statement {
  const binder = new Binder();
  const { shop, layout } = facts;
  const from = `SELECT from_type, from_id, to_id FROM ${layout.own('object_relations')} WHERE shop = ${binder.text(shop)}`;
  const related = `
  SELECT part.to_id AS id, copy.to_id AS product, ${PIECES} AS quantity
  FROM (${from} AND to_type = ${binder.text(ORDER)}) AS part
  INNER JOIN (${from} AND to_type = ${binder.text(product)}) AS copy
    ON copy.from_type = part.from_type AND copy.from_id = part.from_id
  ${saidOfCopies(facts, binder)}`;
  return binder.statement(
    `SELECT ${binder.text(ORDER)} AS type, id, product, quantity FROM ${layout.everyShard(related)} ORDER BY id, product`,
  );
}

const PIECES = 'if(said.told = 1, said.quantity, 1)';

/** What copies say of how many pieces they are: an object lies on the shard of the relations that go from it. */
function saidOfCopies({ shop, layout }: ShopFacts, binder: Binder): string {
  return `LEFT JOIN (
    SELECT object_type, object_id, numbers['${QUANTITY}'] AS quantity, 1 AS told FROM ${layout.own('objects')}
    WHERE shop = ${binder.text(shop)} AND mapContains(numbers, '${QUANTITY}')
  ) AS said ON said.object_type = copy.from_type AND said.object_id = copy.from_id`;
}

export interface QuantitiesRow {
  readonly id: string;
  /** JSON, if it is as it should be. */
  readonly quantities: string;
}

/** How many pieces of which products orders say that they hold: half a million lines of orders would be slow to read as items. */
export function quantitiesOfOrders({ facts: { shop, layout } }: JourneyOrder): Statement {
  const binder = new Binder();
  const said = `
  SELECT object_id AS id, text['${QUANTITIES}'] AS quantities FROM ${layout.own('objects')}
  WHERE shop = ${binder.text(shop)} AND object_type = ${binder.text(ORDER)} AND quantities != ''`;
  return binder.statement(`SELECT id, quantities FROM ${layout.everyShard(said)} ORDER BY id`);
}

export interface OrderRow {
  readonly event: string;
  readonly customer: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** Orders of the customers who are meant: their rows lie on the shard where their journeys do. */
export function ordersOfCustomers(order: JourneyOrder, match: Match): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const part = { order, binder, table: () => source.journeys };
  const { facts } = order;
  const rows = matchesRow(match, facts, { binder, zone: facts.settings.zone });
  // A column named as the one that a period is compared with would be taken for it.
  const ordered = `
  SELECT toString(event_id) AS event, object_id AS customer, toUnixTimestamp64Milli(time) AS at
  FROM ${source.own('event_objects')}
  WHERE ${rowsLeft(part)} AND ${rows} AND object_id IN (SELECT object_id FROM ${source.journeys})`;
  return binder.statement(
    `SELECT event, customer, at AS time FROM ${source.everyShard(ordered)} ORDER BY at, customer, event`,
  );
}

export interface TouchedRow {
  readonly event: string;
  readonly types: readonly string[];
  readonly ids: readonly string[];
}

/** What each order's event touched, of the types asked for. An event lies on one shard and its customer on another. */
export function touchedByOrders({ facts }: JourneyOrder, match: Match, types: readonly string[]): Statement {
  const binder = new Binder();
  const { shop, settings, layout } = facts;
  const wanted = binder.texts(types);
  const touched = `
  SELECT toString(id) AS event, arrayFilter(type -> has(${wanted}, type), object_types) AS types,
    arrayFilter((id, type) -> has(${wanted}, type), object_ids, object_types) AS ids
  FROM ${layout.own('events')}
  WHERE shop = ${binder.text(shop)} AND hasAny(object_types, ${wanted})
    AND ${matchesRow(match, facts, { binder, zone: settings.zone })}`;
  return binder.statement(`SELECT event, types, ids FROM ${layout.everyShard(touched)}`);
}
