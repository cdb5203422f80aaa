import type { EventStore } from '@throughline/stores';
import type { ShopFacts } from './facts.js';

/** Names found, by the facts they were found with. */
const found = new WeakMap<ShopFacts, Promise<ReadonlySet<string>>>();

/** The names of all numbers that events of the shop carry: one read for each version of the shop. */
export function numberNames(store: EventStore, facts: ShopFacts): Promise<ReadonlySet<string>> {
  const known = found.get(facts);
  if (known !== undefined) return known;
  const names = readNames(store, facts);
  found.set(facts, names);
  // A read that failed is no answer: the next one who asks reads again.
  names.catch(() => found.delete(facts));
  return names;
}

async function readNames(store: EventStore, { shop, layout }: ShopFacts): Promise<ReadonlySet<string>> {
  const { own, everyShard } = layout;
  const sql = `
SELECT groupUniqArrayArray(keys) AS names
FROM ${everyShard(`SELECT mapKeys(numbers) AS keys FROM ${own('events')} WHERE shop = {shop:String}`)}`;
  const [row] = await store.query<{ names: string[] }>({ sql, params: { shop } });
  return new Set(row?.names ?? []);
}
