import type { AccessState } from '@throughline/server/routes';
import type { Texts } from '../texts/en/index.js';

/** The ways in; what each says is in the catalogue of texts. */
export type Way = keyof Texts['access']['entrances'];

/** The way in that whoever looks has to take; null where they are in. */
export function wayOf(
  { caller, door }: AccessState,
  { pathname }: { readonly pathname: string },
): Way | null {
  // A link to a dashboard or a customer's card is its own way in.
  if (pathname.startsWith('/shared/') || pathname.startsWith('/card/')) return null;
  if (pathname === '/join' && caller !== 'person') return 'join';
  if (caller !== 'nobody') return null;
  if (door === 'closed') return 'sign-in';
  return door === 'unset' ? 'set-up' : 'elsewhere';
}
