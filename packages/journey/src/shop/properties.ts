import { meantBy, propertyParts, type PropertyParts } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { QuestionError } from '../answer/question-error.js';
import type { ShopFacts } from './facts.js';

/** Properties found, by the facts they were found with. */
const found = new WeakMap<ShopFacts, Set<string>>();

/**
 * Fields are always there; what sources added has to have come in at least once.
 * @throws QuestionError where no event or object of the shop has the property.
 */
export async function requireProperty(
  store: EventStore,
  facts: ShopFacts,
  asked: { readonly path: string; readonly field: string },
): Promise<void> {
  const parts = propertyParts(asked.path);
  const seen = found.get(facts) ?? new Set<string>();
  found.set(facts, seen);
  if (parts.of === 'field' || seen.has(asked.path)) return;
  if (!(await isThere(store, facts.shop, parts))) throw await unknownProperty(store, facts, asked, parts);
  seen.add(asked.path);
}

const tableOf = ({ of }: PropertyParts) => (of === 'object' ? 'objects' : 'events');

async function isThere(store: EventStore, shop: string, parts: PropertyParts): Promise<boolean> {
  const map = parts.type === 'text' ? 'text' : 'numbers';
  const sql = `SELECT 1 AS there FROM ${tableOf(parts)} WHERE shop = {shop:String} AND has(mapKeys(${map}), {name:String}) LIMIT 1`;
  return (await store.query({ sql, params: { shop, name: parts.name } })).length > 0;
}

async function unknownProperty(
  store: EventStore,
  { shop }: ShopFacts,
  { path, field }: { readonly path: string; readonly field: string },
  parts: PropertyParts,
): Promise<QuestionError> {
  const sql = `
SELECT DISTINCT arrayJoin(arrayConcat(arrayMap(key -> concat('text.', key), mapKeys(text)),
  arrayMap(key -> concat('number.', key), mapKeys(numbers)))) AS path
FROM ${tableOf(parts)} WHERE shop = {shop:String} LIMIT 1000`;
  const rows = await store.query<{ path: string }>({ sql, params: { shop } });
  const prefix = parts.of === 'object' ? 'object.' : '';
  const meant = meantBy(
    path,
    rows.map((row) => `${prefix}${row.path}`),
  );
  return QuestionError.because(field, ({ noProperty }) => noProperty(path, parts.of === 'object', meant));
}
