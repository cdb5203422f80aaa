import type { Route } from './statistics.js';

/** What came next after one context: counts by activity, and the same of the part held back. */
export interface Context {
  /** The last activities, the latest last. */
  readonly after: readonly number[];
  readonly next: Map<number, number>;
  readonly tuning: Map<number, number>;
  total: number;
}

/** Contexts by name: `nameOf(after)`. */
export type Contexts = ReadonlyMap<string, Context>;

export const nameOf = (after: readonly number[]): string => after.join(' ');

/**
 * All contexts and their suffixes with their counts (Ron, Singer & Tishby 1996): what holds after “a b c” holds for
 * “b c” and “c” too. The empty context is left out: what happens next always hangs on what happened last.
 */
export function suffixTree(routes: readonly Route[]): Contexts {
  const contexts = new Map<string, Context>();
  for (const route of routes) {
    const fitted = route.count - route.tuning;
    for (let from = 0; from < route.after.length; from += 1) {
      const context = contextOf(contexts, route.after.slice(from));
      add(context.next, route.next, fitted);
      add(context.tuning, route.next, route.tuning);
      context.total += fitted;
    }
  }
  return contexts;
}

/** Counts with the part held back put in again, once memory is chosen. */
export function wholeTree(routes: readonly Route[]): Contexts {
  return suffixTree(routes.map((route) => ({ ...route, tuning: 0 })));
}

function contextOf(contexts: Map<string, Context>, after: readonly number[]): Context {
  const name = nameOf(after);
  const known = contexts.get(name);
  if (known !== undefined) return known;
  const made = { after, next: new Map<number, number>(), tuning: new Map<number, number>(), total: 0 };
  contexts.set(name, made);
  return made;
}

function add(counts: Map<number, number>, key: number, count: number): void {
  if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
}
