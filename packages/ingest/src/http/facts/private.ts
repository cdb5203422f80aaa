import { isIP } from 'node:net';

const SECRET =
  /pass(?:word|wd|phrase)|secret|(?:access|auth|api|csrf|id|refresh|session)[_-]?(?:token|key)|^token$|bearer|cvv|cvc|iban|card[_ -]?(?:number|no\b|num\b)|ssn|e[_-]?mail|phone|first[_-]?name|last[_-]?name|full[_-]?name|birth|street|^ip$|ip[_-]?addr|(?:client|remote|user)[_-]?ip$|remote[_-]?addr|forwarded[_-]?for/iu;
const CARD = /(?:^|\D)(\d(?:[ -]?\d){12,18})(?:\D|$)/u;

/** Names come from the code of the shop's pages, so they are few: each is looked at once. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 10_000;

/** Whether a property of that name holds a secret, or says who somebody is beyond the id that the shop gave. */
export function isPrivateName(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) return known;
  const verdict = SECRET.test(name);
  if (judged.size < MOST_JUDGED) judged.set(name, verdict);
  return verdict;
}

/** Whether a property is to be left out: by its name, or since it is an IP address or holds the number of a payment card. */
export function isPrivate(name: string, text: string): boolean {
  return isPrivateName(name) || isAddress(text) || (text.length >= 13 && holdsCard(text));
}

/** Most texts are told apart by their first characters. */
const LIKE_ADDRESS = /^(?:\d{1,3}\.\d{1,3}\.\d|[\da-f]{0,4}:[\da-f]{0,4}:)/iu;

/** One address, or several, as proxies list them. A version number of four parts looks the same: it is left out, too. */
function isAddress(text: string): boolean {
  return LIKE_ADDRESS.test(text) && text.split(/[\s,]+/u).every((part) => isIP(part) !== 0);
}

function holdsCard(text: string): boolean {
  const digits = CARD.exec(text)?.[1]?.replace(/\D/gu, '');
  return digits !== undefined && /^[2-6]/u.test(digits) && passesLuhn(digits);
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
