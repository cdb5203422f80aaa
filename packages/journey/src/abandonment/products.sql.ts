import type { Statement } from '@throughline/stores';
import { Binder } from '../sql/binder.js';
import { activityNumbers } from '../shop/names.js';
import { cartTable, outcomesOnly, type GroupRow } from './carts.sql.js';
import type { AbandonmentPlan } from './plan.js';

export interface ProductRow extends GroupRow {
  /** How many products there are in all. */
  readonly products: number;
}

/** Products that were put into carts, by what became of those; the most abandoned first. */
export function products(plan: AbandonmentPlan): Statement {
  const binder = new Binder();
  const { everyShard } = plan.facts.layout;
  const sql = `
SELECT *, count() OVER () AS products
FROM (
  SELECT product AS value, count() AS entered, countIf(won) AS converted, countIf(isOpen) AS open, countIf(isLeft) AS abandoned
  FROM (
    ${cartsWith(plan, binder)}
  ) AS added
  INNER JOIN (
    SELECT object_id AS cart, any(hasWon) AS won, any(stillOpen) AS isOpen, any(wasLeft) AS isLeft
    FROM ${everyShard(`
      SELECT object_id, won AS hasWon, open AS stillOpen, abandoned AS wasLeft FROM ${cartTable(outcomesOnly(plan), binder)}`)}
    GROUP BY object_id
  ) AS carts USING (cart)
  GROUP BY product
)
ORDER BY abandoned DESC, entered DESC, value
LIMIT ${binder.whole(plan.limit)}`;
  return binder.statement(sql);
}

/** Each `cart` with each `product` that was put into it. */
export function cartsWith({ facts, objectType }: AbandonmentPlan, binder: Binder): string {
  const { own, everyShard } = facts.layout;
  const cart = binder.text(objectType);
  const ofType = (type: string) => `arrayFilter((id, kind) -> kind = ${type}, object_ids, object_types)`;
  return `SELECT cartId AS cart, productId AS product
    FROM ${everyShard(`
      SELECT cartId, arrayJoin(${ofType("'product'")}) AS productId, object_ids, object_types
      FROM (
        SELECT arrayJoin(${ofType(cart)}) AS cartId, object_ids, object_types FROM ${own('events')}
        WHERE shop = ${binder.text(facts.shop)} AND activity IN ${binder.texts(addingNames(facts))}
          AND has(object_types, ${cart}) AND has(object_types, 'product')
      )`)}
    GROUP BY cartId, productId`;
}

function addingNames(facts: AbandonmentPlan['facts']): string[] {
  const numbers = new Set(
    ['Product Added', 'Wishlist Product Added to Cart'].flatMap((name) => activityNumbers(name, facts)),
  );
  return facts.activities.filter(({ id }) => numbers.has(id)).map(({ name }) => name);
}
