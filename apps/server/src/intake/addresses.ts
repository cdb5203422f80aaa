import { isIP } from 'node:net';

/** What may be an IPv6 address, and then what may be one of IPv4, with nothing of it before or behind; in JSON a line break before it ends in a letter. */
const LIKE_SIX = /(?<=^|[^\w.:]|\\[nrt])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:\.\d{1,3}){0,3}(?![\w:])/giu;
const LIKE_FOUR = /(?<=^|[^\w.]|\\[nrt])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\w)/gu;

/** A text without the IP addresses in it, wherever they stand. */
export function withoutAddresses(text: string): string {
  const without = (found: string): string => (isIP(found) === 0 ? found : '');
  return text.replaceAll(LIKE_SIX, without).replaceAll(LIKE_FOUR, without);
}
