import { request as http } from 'node:http';
import { request as https } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Destination } from './address.js';

export interface Posted {
  readonly status: number;
  /** Seconds that the receiver asks to wait; null where it does not. */
  readonly retryAfter: number | null;
}

const PATIENCE_MS = 15_000;

/** Connects to the address that was checked, whatever the name leads to by now. Redirects are not followed. */
export function post(
  { url, address, family }: Destination,
  { headers, body }: { readonly headers: Record<string, string>; readonly body: string },
  signal: AbortSignal,
): Promise<Posted> {
  const lookup: LookupFunction = (_host, options, done) =>
    options.all === true ? done(null, [{ address, family }]) : done(null, address, family);
  const begin = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers, signal, lookup, timeout: PATIENCE_MS };
    const sent = begin(url, options, (response) => {
      const wait = Number(response.headers['retry-after'] ?? NaN);
      // What it says is of no interest, and may be endless.
      response.destroy();
      resolve({ status: response.statusCode ?? 0, retryAfter: Number.isFinite(wait) ? wait : null });
    });
    sent.once('timeout', () =>
      sent.destroy(Object.assign(new Error('it took longer than 15 seconds'), { code: 'ETIMEDOUT' })),
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
