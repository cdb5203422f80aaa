import type { ObjectRef, ShopObject } from '@throughline/model';
import { isBotAgent } from '../../bots/user-agents.js';

/** What a user agent says of its device, and whether it is a program's. */
interface Client {
  readonly device: '' | 'desktop' | 'mobile' | 'tablet';
  readonly bot: boolean;
}

const NOBODY: Client = { device: '', bot: false };
const known = new Map<string, Client>();
const MOST_KNOWN = 5000;

/** The client that a user agent tells of; the same few come again and again, so each is looked at once. */
export function clientOf(userAgent: string): Client {
  if (userAgent === '') return NOBODY;
  const seen = known.get(userAgent);
  if (seen !== undefined) return seen;
  const client = { device: deviceOf(userAgent), bot: isBotAgent(userAgent) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(userAgent, client);
  return client;
}

function deviceOf(userAgent: string): Client['device'] {
  if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobile)/iu.test(userAgent)) return 'tablet';
  if (/Mobi|iPhone|iPod|Android/iu.test(userAgent)) return 'mobile';
  return /Windows|Macintosh|X11|CrOS/u.test(userAgent) ? 'desktop' : '';
}

/** Visitors of a program, marked as such: questions leave them out. */
export function botsAmong(objects: readonly ObjectRef[], userAgent: string): ShopObject[] {
  if (!clientOf(userAgent).bot) return [];
  return objects
    .filter(({ type }) => type === 'customer' || type === 'session')
    .map((object) => ({ ...object, text: { bot: 'true' } }));
}
