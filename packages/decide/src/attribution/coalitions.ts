import { collapsed } from './chain.js';
import type { Counts, Route } from './journeys.js';

/** A set of channels that some journeys touched, no more and no less. */
export interface Coalition {
  /** Numbers of channels, ascending. */
  readonly members: readonly number[];
  /** Numbers of the routes that touch just these. */
  readonly routes: readonly number[];
}

export interface Tally {
  readonly conversions: number;
  readonly value: number;
  readonly journeys: number;
}

/** The sets of channels of the routes, each once. */
export function coalitionsOf(routes: readonly Route[]): Coalition[] {
  const found = new Map<string, { members: number[]; routes: number[] }>();
  for (const [number, route] of routes.entries()) {
    const members = [...new Set(collapsed(route))].sort((a, b) => a - b);
    const key = members.join();
    const known = found.get(key);
    if (known === undefined) found.set(key, { members, routes: [number] });
    else known.routes.push(number);
  }
  return [...found.values()];
}

export function tallyOf({ routes }: Coalition, { conversions, value, nulls }: Counts): Tally {
  const tally = { conversions: 0, value: 0, journeys: 0 };
  for (const route of routes) {
    tally.conversions += conversions[route] ?? 0;
    tally.value += value[route] ?? 0;
    tally.journeys += (conversions[route] ?? 0) + (nulls[route] ?? 0);
  }
  return tally;
}
