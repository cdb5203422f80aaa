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
