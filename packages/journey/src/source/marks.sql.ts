import type { ShopFacts } from '../shop/facts.js';
import type { Binder } from '../sql/binder.js';
import { plainNumbers, type Match } from './match.js';

/**
 * The marks of a journey's events by its activities alone, as an array beside `activities`.
 * @param matches plain ones: bit i says whether an event is one of match i.
 */
export function marksOf(matches: readonly Match[], facts: ShopFacts, binder: Binder): string {
  const most = Math.max(0, ...facts.activities.map(({ id }) => id));
  const masks = Array.from({ length: most }, () => 0n);
  matches.forEach((match, bit) => {
    const numbers = plainNumbers(match) ?? facts.activities.map(({ id }) => id);
    for (const number of numbers) masks[number - 1] = (masks[number - 1] ?? 0n) | (1n << BigInt(bit));
  });
  // As text: the bits of 64 matches are more than a JavaScript number holds.
  const table = `CAST(${binder.texts(masks.map(String))} AS Array(UInt64))`;
  return `arrayMap(activity -> ${table}[activity], activities)`;
}
