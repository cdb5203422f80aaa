import type { Outcome, Reception, Taken, WireRequest } from './outcome.js';

/** 22 November 2026, noon. */
export const NOON = Date.UTC(2026, 10, 22, 12);

/** A reception at noon, whose ids are counted. */
export function reception(changes: Partial<Reception> = {}): Reception {
  let ids = 0;
  return { at: NOON, currency: 'EUR', newId: () => `made-${(ids += 1)}`, countryOf: () => '', ...changes };
}

export function request(body: unknown, changes: Partial<WireRequest> = {}): WireRequest {
  return { query: {}, headers: {}, body, ...changes };
}

/** The outcome, which has to be one that was taken. */
export function taken(outcome: Outcome | undefined): Taken {
  if (outcome?.kind !== 'taken') throw new Error(`not taken: ${JSON.stringify(outcome)}`);
  return outcome;
}
