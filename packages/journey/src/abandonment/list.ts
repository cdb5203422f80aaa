import type { AbandonmentQuestion, CartsBy, ListedIds } from '@throughline/model';
import { readListed, type Ids } from '../answer/listed.js';
import { QuestionError } from '../answer/question-error.js';
import type { Reader } from '../answer/reader.js';
import { journeySource } from '../source/source.js';
import { Binder } from '../sql/binder.js';
import { cartsSql, cartTable, lowerBound, outcomesOnly } from './carts.sql.js';
import type { AbandonmentPlan } from './plan.js';
import { cartsWith } from './products.sql.js';

type List = NonNullable<AbandonmentQuestion['list']>;

const OUTCOMES = {
  entered: 'true',
  converted: 'won',
  abandoned: 'abandoned',
  open: 'open',
} as const satisfies Record<List['outcome'], string>;

/** Which row of the answer is meant; null where all carts are. */
interface Row {
  readonly by: CartsBy;
  readonly value: string;
}

/**
 * Who is behind a figure of the answer.
 * @throws QuestionError where the list is of a row that no answer tells.
 */
export async function listCarts(reader: Reader, plan: AbandonmentPlan, list: List): Promise<ListedIds> {
  const row = rowOf(list);
  const ids = row?.by === 'product' ? productIds(plan, list, row.value) : cartIds(plan, list, row);
  return readListed(reader, ids, list);
}

function rowOf({ by, value }: List): Row | null {
  if ((by === undefined) !== (value === undefined))
    throw QuestionError.because('list.by', ({ halfRow }) => halfRow);
  return by === undefined ? null : { by, value: String(value) };
}

function cartIds(plan: AbandonmentPlan, { outcome }: List, row: Row | null): Ids {
  const source = journeySource(plan.order);
  const { binder } = source;
  const isMeant = row === null ? 'true' : isOf(row, plan, binder);
  const ids = source.everyShard(`
  SELECT object_id AS id FROM (${cartsSql(plan, source.journeys, binder)})
  WHERE ${OUTCOMES[outcome]} AND ${isMeant}`);
  return { ids, binder };
}

/** Whether a cart stands in a row, as a condition over what `cartsSql` tells of it. */
function isOf({ by, value }: Row, plan: AbandonmentPlan, binder: Binder): string {
  switch (by) {
    case 'step':
      return `furthest = ${binder.whole(placeOf(value, plan))}`;
    case 'reached':
      return `furthest >= ${binder.whole(placeOf(value, plan))}`;
    case 'cause':
      return value === '' ? 'causes = 0' : `bitTest(causes, ${causeOf(value, plan)})`;
    case 'value':
      return `isNotNull(worth) AND toString(${lowerBound('ifNull(worth, 0.)')}) = ${binder.text(value)}`;
    case 'device':
    case 'channel':
      return `toString(${by}) = ${binder.text(value)}`;
    case 'product':
      return 'true';
  }
}

/** From 0. */
function placeOf(step: string, { steps }: AbandonmentPlan): number {
  const place = Number(step) - 1;
  if (!Number.isInteger(place) || steps[place] === undefined) notTold(step);
  return place;
}

function causeOf(cause: string, { causes }: AbandonmentPlan): number {
  const bit = causes.findIndex(({ name }) => name === cause);
  if (bit === -1) notTold(cause);
  return bit;
}

function notTold(value: string): never {
  throw QuestionError.because('list.value', (refusals) => refusals.notTold(value));
}

/** Carts into which a product was put. What tells so lies on other shards than they do: they are joined by id. */
function productIds(plan: AbandonmentPlan, { outcome }: List, product: string): Ids {
  const binder = new Binder();
  const { everyShard } = plan.facts.layout;
  const carts = everyShard(`
      SELECT object_id FROM ${cartTable(outcomesOnly(plan), binder)} WHERE ${OUTCOMES[outcome]}`);
  const ids = `(
    SELECT cart AS id FROM (${cartsWith(plan, binder)}) AS added
    INNER JOIN (SELECT object_id AS cart FROM ${carts}) AS carts USING (cart)
    WHERE product = ${binder.text(product)})`;
  return { ids, binder };
}
