import { createHash } from 'node:crypto';
import { textOf } from './json.js';

const HASHED = /^[0-9a-f]{64}$/u;

/**
 * The name by which a customer is known of whom a system tells an e-mail address: SHA-256 of the address in small letters
 * without spaces around it, in hexadecimal, as mailing and advertising systems write it too. The address itself is never
 * kept. '' where the value is no address; what is such a hash already stays as it is.
 */
export function hashedEmail(value: unknown): string {
  const address = textOf(value).toLowerCase();
  if (HASHED.test(address)) return address;
  if (!/^[^\s@]+@[^\s@]+$/u.test(address) || address.length > 320) return '';
  return createHash('sha256').update(address).digest('hex');
}
