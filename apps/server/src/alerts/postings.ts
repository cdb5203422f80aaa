import { createHash } from 'node:crypto';
import type { AlertDestination, SentMessage } from '@throughline/model';
import type { Posting } from '@throughline/stores';

/** Whose message it is, and of which run: the instant at which that was due. */
export interface Run {
  readonly shop: string;
  /** Of the alert, or of the digest. */
  readonly id: string;
  readonly at: string;
}

/**
 * A message for each of its places, once for a place that is named twice. The ids are made of the run and the place: whoever sends it
 * again after being cut off sends it under the same one.
 */
export function postingsOf(
  { shop, id, at }: Run,
  message: SentMessage,
  places: readonly AlertDestination[],
): Posting[] {
  const all = places.map((place) => {
    const said = JSON.stringify([message.type, shop, id, at, place]);
    return { id: `msg_${createHash('sha256').update(said).digest('hex').slice(0, 32)}`, place, message };
  });
  return [...new Map(all.map((posting) => [posting.id, posting])).values()];
}
