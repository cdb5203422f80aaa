import type { Statement } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import { matchesRow, type Match } from '../source/match.js';
import { Binder } from '../sql/binder.js';

export interface MarginRow {
  readonly product: string;
  /** Share of the price. */
  readonly margin: number;
}

/** What products say of their margin themselves. */
export function marginsOf({ shop, layout }: ShopFacts, product: string): Statement {
  const binder = new Binder();
  const known = `
  SELECT object_id AS product, numbers['margin'] AS margin FROM ${layout.own('objects')}
  WHERE shop = ${binder.text(shop)} AND object_type = ${binder.text(product)} AND mapContains(numbers, 'margin')`;
  return binder.statement(`SELECT product, margin FROM ${layout.everyShard(known)} ORDER BY product`);
}

export interface SaidRow {
  readonly product: string;
  readonly value: string;
}

/** What products say of themselves, such as their name or category; those that do not say it have no row. */
export function saidOfProducts({ shop, layout }: ShopFacts, product: string, property: string): Statement {
  const binder = new Binder();
  const named = binder.text(property);
  const known = `
  SELECT object_id AS product, text[${named}] AS value FROM ${layout.own('objects')}
  WHERE shop = ${binder.text(shop)} AND object_type = ${binder.text(product)} AND text[${named}] != ''`;
  return binder.statement(`SELECT product, value FROM ${layout.everyShard(known)} ORDER BY product`);
}

export interface PriceRow {
  readonly product: string;
  /** The mean of what it was sold at, in the shop's currency; else what it says of itself. */
  readonly price: number;
}

/**
 * Prices, as the `price` of the objects that are copies of a product (an order's items), else as the product's own.
 * An object lies on the shard of its relations, so that the two are joined there.
 */
export function pricesOf({ shop, layout }: ShopFacts, product: string): Statement {
  const binder = new Binder();
  const own = `shop = ${binder.text(shop)}`;
  const priced = `SELECT object_type, object_id, numbers['price'] AS price FROM ${layout.own('objects')}
    WHERE ${own} AND mapContains(numbers, 'price')`;
  const related = `SELECT from_type, from_id, to_id FROM ${layout.own('object_relations')}
    WHERE ${own} AND to_type = ${binder.text(product)}`;
  const sold = `
  SELECT to_id AS product, price, 1 AS sold FROM (${related}) AS related
  INNER JOIN (${priced}) AS copy ON copy.object_type = related.from_type AND copy.object_id = related.from_id
  UNION ALL
  SELECT object_id AS product, price, 0 AS sold FROM (${priced}) WHERE object_type = ${binder.text(product)}`;
  return binder.statement(`
SELECT product, if(max(sold) = 1, avgIf(price, sold = 1), avg(price)) AS price
FROM ${layout.everyShard(`SELECT product, price, sold FROM (${sold})`)}
GROUP BY product ORDER BY product`);
}

/**
 * Products that can be sold: all that are known but those whose latest report of stock says that they are out.
 * @param matches which events say that a product is out, and which that it is back.
 */
export function sellableProducts(
  facts: ShopFacts,
  product: string,
  [out, back]: readonly [Match, Match],
): Statement {
  const binder = new Binder();
  const { shop, layout, settings } = facts;
  const rows = { binder, zone: settings.zone };
  const own = `shop = ${binder.text(shop)} AND object_type = ${binder.text(product)}`;
  const isOut = matchesRow(out, facts, rows);
  const gone = `
    SELECT object_id FROM ${layout.own('event_objects')}
    WHERE ${own} AND (${isOut} OR ${matchesRow(back, facts, rows)})
    GROUP BY object_id HAVING argMax(${isOut}, (time, position))`;
  const left = `SELECT object_id AS product FROM ${layout.own('objects')} WHERE ${own} AND object_id NOT IN (${gone})`;
  return binder.statement(`SELECT product FROM ${layout.everyShard(left)} ORDER BY product`);
}
