import type { DeliveryEntry, SentAlert } from '@throughline/server/routes';
import { t } from '../texts/texts.js';
import { moment } from '../today/moment.js';
import { placeText } from './alert-form.js';

/** What the server says of a run that came to nothing; entries from before places were kept by themselves say more, in words. */
const NOT_SENT = 'not sent';

/** What became of a run of which nothing went to any place. */
export function outcomeText(outcome: string): string {
  return outcome === NOT_SENT ? t().alerts.notSent : outcome;
}

/** How sending stands now. */
interface Standing {
  /** When a place last took a message; null where none did. */
  readonly last: string | null;
  /** What went wrong since then, of the newest message that not every place has; null where all of them have the newest. */
  readonly failure: { readonly at: string; readonly error: string; readonly next: string | null } | null;
}

/** @param sent the newest first. */
export function standingOf(sent: readonly SentAlert[]): Standing {
  const taken = sent.flatMap(({ places }) => places.flatMap((place) => place.sent ?? []));
  return { last: taken.toSorted().at(-1) ?? null, failure: failureOf(sent[0]) };
}

function failureOf(newest: SentAlert | undefined): Standing['failure'] {
  if (newest === undefined) return null;
  const { at, why, places, outcome } = newest;
  if (places.length === 0) return outcome === NOT_SENT ? { at, error: why, next: null } : null;
  const failed = places.filter(({ sent, error }) => sent === null && error !== null);
  // One that is tried again has not failed for good: it is told before one that has, with its time.
  const told = failed.find(({ next }) => next !== null) ?? failed[0];
  return told === undefined ? null : { at, error: told.error ?? '', next: told.next };
}

/** What became of a message at one place. @param zone null where it was tried just now, and is not tried again. */
export function deliveryText(delivery: DeliveryEntry, zone: string | null): string {
  const { place, sent, next, error } = delivery;
  const texts = t().alerts;
  const where = placeText(place) ?? texts.ways[place.by];
  if (sent !== null) return texts.taken(where);
  if (next !== null && zone !== null)
    return error === null ? texts.waits(where) : texts.waitsAgain(where, error, moment(next, zone));
  return error === null ? texts.leftOut(where) : texts.notTaken(where, error);
}
