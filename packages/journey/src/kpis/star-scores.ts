import type { EventStore, Statement } from '@throughline/stores';
import { feedbackNumbers } from './feedback-numbers.js';
import { UNSAID } from './scores.js';
import type { ShopFacts } from '../shop/facts.js';
import { Binder } from '../sql/binder.js';

/** Activities found, by the facts they were found with. */
const found = new WeakMap<ShopFacts, readonly number[]>();

/**
 * The feedback activities, by number, whose `score` goes from 1 to 5: stars, where others give 0 to 10 points. Judged by
 * all answers that ever came in, so that a week of low points is not taken for one of stars.
 */
export async function starScores(store: EventStore, facts: ShopFacts): Promise<readonly number[]> {
  const before = found.get(facts);
  if (before !== undefined) return before;
  const names = feedbackNumbers(facts).flatMap((number) => facts.nameOf.get(number) ?? []);
  const rows = names.length === 0 ? [] : await store.query<{ name: string }>(inStars(facts, names));
  const stars = new Set(rows.map(({ name }) => name));
  const numbers = facts.activities.filter(({ name }) => stars.has(name)).map(({ id }) => id);
  found.set(facts, numbers);
  return numbers;
}

function inStars({ shop, layout: { own, everyShard } }: ShopFacts, names: readonly string[]): Statement {
  const binder = new Binder();
  const score = binder.text(UNSAID);
  const ranges = `
  SELECT toString(activity) AS name, min(numbers[${score}]) AS least, max(numbers[${score}]) AS most
  FROM ${own('events')}
  WHERE shop = ${binder.text(shop)} AND activity IN ${binder.texts(names)} AND has(mapKeys(numbers), ${score})
  GROUP BY activity`;
  return binder.statement(`
SELECT name FROM ${everyShard(ranges)}
GROUP BY name
HAVING min(least) >= 1 AND max(most) <= 5`);
}
