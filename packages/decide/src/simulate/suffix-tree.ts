import type { Route } from './statistics.js';

/** What came next after one context: counts by symbol, and of the part held back by activity. */
export interface Context {
  readonly after: readonly number[];
  readonly next: Map<number, number>;
  readonly tuning: Map<number, number>;
  total: number;
}

/** Contexts by name: `nameOf(after)`. */
export type Contexts = ReadonlyMap<string, Context>;

export const nameOf = (after: readonly number[]): string => after.join(' ');

/*
 * A context is the last activities, the latest last. Where progress counts, the latest is told together with how many
 * different things have happened so far, which stays known however long somebody then goes round in circles; and what comes
 * next is told with whether it is new.
 */

const ACTIVITIES = 65_536;

/** The latest activity with the progress made by then. */
export const withProgress = (activity: number, progress: number): number =>
  activity + (progress + 1) * ACTIVITIES;

export const activityOf = (token: number): number => token % ACTIVITIES;

/** What comes next, and whether it is new. */
export const symbolOf = (activity: number, fresh: boolean): number => 2 * activity + (fresh ? 1 : 0);
export const activityOfSymbol = (symbol: number): number => symbol >> 1;
export const isFresh = (symbol: number): boolean => (symbol & 1) === 1;

/** A context and what is left of it when ever more is forgotten, the shortest first. */
export function chainOf(after: readonly number[]): number[][] {
  const last = after.at(-1) ?? 0;
  const suffixes = after.map((_, at) => after.slice(after.length - 1 - at));
  return activityOf(last) === last ? suffixes : [[activityOf(last)], ...suffixes];
}

interface TreeOptions {
  /** Whether progress counts. */
  readonly progress: boolean;
  /** Whether journeys held back are counted apart. */
  readonly tuning: boolean;
}

/**
 * All contexts and their suffixes with their counts (Ron, Singer & Tishby 1996): what holds after “a b c” holds for
 * “b c” and “c” too. The empty context is left out: what happens next always hangs on what happened last.
 */
export function suffixTree(routes: readonly Route[], { progress, tuning }: TreeOptions): Contexts {
  const contexts = new Map<string, Context>();
  for (const route of routes) {
    const heldBack = tuning ? route.tuning : 0;
    const symbol = symbolOf(route.next, progress && route.fresh);
    for (const suffix of chainOf(progress ? markedWith(route.after, route.progress) : route.after)) {
      const context = contextOf(contexts, suffix);
      add(context.next, symbol, route.count - heldBack);
      add(context.tuning, route.next, heldBack);
      context.total += route.count - heldBack;
    }
  }
  return contexts;
}

export function markedWith(after: readonly number[], progress: number): number[] {
  return [...after.slice(0, -1), withProgress(after.at(-1) ?? 0, progress)];
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
