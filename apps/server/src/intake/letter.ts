import { hashedEmail, isPrivate, isPrivateName } from '@throughline/ingest';
import type { Privacy } from '@throughline/model';
import { withoutAddresses } from './addresses.js';
import { hashedId } from './privacy.js';

/** Characters that are kept of an item that could not be used. */
const MOST_KEPT = 20_000;
/** Levels of an item. */
const DEEPEST = 100;
/** An e-mail address within a longer text. */
const EMAIL_WITHIN = /[\w.!#$%*+/?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/gu;

/**
 * What is kept of an item that could not be used, as JSON, to be mended and read once more: without what nobody should have
 * sent, and with e-mail addresses and telephone numbers as their hashes, unless the shop says otherwise. So it still says
 * whose it is.
 */
export function letterText(item: unknown, { hashIds }: Pick<Privacy, 'hashIds'>): string {
  try {
    const text = JSON.stringify(discreetly(item, hashIds, DEEPEST)) ?? 'null';
    return withoutAddresses(text.slice(0, MOST_KEPT));
  } catch {
    return '"nested too deep to be kept"';
  }
}

function discreetly(value: unknown, hashIds: boolean, deeper: number): unknown {
  if (typeof value === 'string')
    return discreetWithin(value, hashIds, deeper) ?? discreetText(value, hashIds);
  if (typeof value !== 'object' || value === null) return value;
  if (deeper === 0) throw new RangeError('nested too deep');
  if (Array.isArray(value)) return value.map((each) => discreetly(each, hashIds, deeper - 1));
  const kept = Object.entries(value).filter(
    ([name, each]) => !isPrivateName(name) || hashedAddress(each) !== '',
  );
  return Object.fromEntries(kept.map(([name, each]) => [name, discreetly(each, hashIds, deeper - 1)]));
}

/** JSON as base64, in either of its alphabets, begins so where it holds an object or a list of objects. */
const ENCODED = /^(?:ey|ew|W3|Wy)[\w+/-]+={0,2}$/u;

/** Some clients put JSON into a text, or its base64, as Snowplow's do: what stands in it is kept no otherwise. Null for other texts. */
function discreetWithin(text: string, hashIds: boolean, deeper: number): string | null {
  const isEncoded = ENCODED.test(text);
  if (!isEncoded && !/^\s*[[{]/u.test(text)) return null;
  const held = parsed(isEncoded ? Buffer.from(text, 'base64').toString('utf8') : text);
  if (typeof held !== 'object' || held === null) return null;
  const kept = JSON.stringify(discreetly(held, hashIds, deeper - 1));
  return isEncoded ? Buffer.from(withoutAddresses(kept)).toString('base64url') : kept;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whoever an address belongs to is found by its hash: so it stays, wherever it stands. */
function hashedAddress(value: unknown): string {
  return typeof value === 'string' ? hashedEmail(value) : '';
}

function discreetText(text: string, hashIds: boolean): string {
  if (isPrivate('', text)) return '';
  if (!hashIds) return text;
  const hashed = text.replaceAll(EMAIL_WITHIN, (address) => hashedEmail(address));
  return hashed === text ? hashedId(text) : hashed;
}
