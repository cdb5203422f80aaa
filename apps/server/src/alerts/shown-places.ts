import type { AlertDestination } from '@throughline/model';
import type { SentAlert } from '../routes.js';
import type { Caller } from '../access/caller.js';

/** Whoever knows the address of a webhook can send there too: those who may set it see it, the others its host. */
const seesAddresses = ({ scopes }: Caller): boolean => scopes.includes('manage');

function hostOnly(place: AlertDestination): AlertDestination {
  return place.by === 'webhook' ? { ...place, url: `${new URL(place.url).origin}/…` } : place;
}

/** An alert or a digest as `caller` may see it. */
export function shownTo<Body extends { readonly to: AlertDestination[] }>(body: Body, caller: Caller): Body {
  return seesAddresses(caller) ? body : { ...body, to: body.to.map(hostOnly) };
}

/** What was sent, as `caller` may see it. */
export function sentShownTo(sent: readonly SentAlert[], caller: Caller): SentAlert[] {
  if (seesAddresses(caller)) return [...sent];
  return sent.map((one) => ({
    ...one,
    places: one.places.map((told) => ({ ...told, place: hostOnly(told.place) })),
  }));
}
