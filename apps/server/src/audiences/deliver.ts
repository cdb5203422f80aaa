import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.js';
import type { Destination } from './address.js';
import { post, type Posted } from './post.js';
import { signed } from './sign.js';
import { type Unreached, unreachedBy } from './unreached.js';

/** A message that its receiver did not take. */
export interface Untaken {
  readonly id: string;
  readonly tries: number;
  readonly host: string;
}

/** Milliseconds before each further try. */
export const WAITS: readonly number[] = [1000, 5000, 25_000];
const LONGEST_WAIT = 60_000;

export interface Way {
  readonly destination: Destination;
  readonly key: Buffer;
  readonly waits: readonly number[];
  readonly signal: AbortSignal;
}

/** Too busy, too slow or broken: worth another try. Anything else will not change. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/**
 * Sends a message until it is taken, each time signed anew and under the same id, so that a receiver who took it without our
 * knowing can leave the second one out.
 * @returns how many tries it took.
 * @throws Failure 502 where it is not taken; the signal's reason where the asker leaves.
 */
export async function deliver(
  { id, body }: { readonly id: string; readonly body: string },
  { destination, key, waits, signal }: Way,
): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = { 'content-type': 'application/json', ...signed({ id, timestamp, body }, key) };
    const outcome = await post(destination, { headers, body }, signal).catch(unreachedBy);
    if (typeof outcome === 'object' && outcome.status >= 200 && outcome.status < 300) return tries;
    signal.throwIfAborted();
    const wait = waits[tries - 1];
    const goesOn = typeof outcome === 'string' || isPassing(outcome.status);
    if (!goesOn || wait === undefined) throw notTaken({ id, tries, host: destination.url.host }, outcome);
    await pause(Math.max(wait, asked(outcome)), undefined, { signal });
  }
}

const asked = (outcome: Posted | Unreached): number =>
  typeof outcome === 'string' ? 0 : Math.min(LONGEST_WAIT, (outcome.retryAfter ?? 0) * 1000);

function notTaken(message: Untaken, outcome: Posted | Unreached): Failure {
  return Failure.because({ status: 502, field: 'body.url' }, ({ sending }) =>
    typeof outcome === 'string'
      ? sending.unreached(outcome, message)
      : sending.notTaken(outcome.status, message),
  );
}
