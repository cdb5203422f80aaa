import { createHash } from 'node:crypto';
import type { AudienceAnswer } from '@throughline/model';
import { destinationOf } from './address.js';
import { deliver, WAITS } from './deliver.js';
import type { Page } from './pages.js';
import { keyOf } from './sign.js';

export interface PushOrder {
  readonly url: string;
  /** `whsec_…` */
  readonly secret: string;
  /** Host names that may be private, and be reached without encryption. */
  readonly allowed: readonly string[];
  /** Milliseconds before each further try. */
  readonly waits?: readonly number[];
  readonly signal: AbortSignal;
}

export interface Pushed {
  readonly members: number;
  readonly messages: number;
  /** More than messages where some had to be sent again. */
  readonly tries: number;
}

/**
 * Pushes an audience page by page as signed webhooks (Standard Webhooks). The ids of messages are made of what they say, so
 * that the same push again carries the same ones.
 * @throws Failure 400 where the address or the secret will not do, 502 where a message is not taken.
 */
export async function pushAudience(pages: AsyncIterable<Page>, order: PushOrder): Promise<Pushed> {
  const { url, secret, allowed, waits = WAITS, signal } = order;
  const key = keyOf(secret);
  const way = { destination: await destinationOf(url, allowed), key, waits, signal };
  let [members, messages, tries] = [0, 0, 0];
  for await (const { answer, page } of pages) {
    const body = JSON.stringify({ type: 'audience.members', data: dataOf(answer, page) });
    const id = `msg_${createHash('sha256').update(body).digest('hex').slice(0, 32)}`;
    tries += await deliver({ id, body }, way);
    messages += 1;
    members += answer.members.length;
  }
  return { members, messages, tries };
}

function dataOf({ members, next, meta, ...audience }: AudienceAnswer, page: number) {
  const { shop, segment, name, object, total } = audience;
  return { shop, segment, name, object, asOf: meta.asOf, total, page, last: next === null, members };
}
