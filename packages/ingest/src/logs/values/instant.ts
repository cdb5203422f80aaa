const FORM =
  /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?\s*$/iu;

/** Years that the store can hold. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2299;

export type Instant = { readonly iso: string } | { readonly problem: 'missing' | 'unknown' | 'range' };

/**
 * A time of a log as ISO 8601 in UTC, to the millisecond. A text that names no offset is taken as UTC, as the tools that
 * write such logs mean it.
 */
export function instantOf(text: string): Instant {
  if (text.trim() === '') return { problem: 'missing' };
  const found = FORM.exec(text);
  if (found === null) return { problem: 'unknown' };
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const local = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, milliseconds(found[7]));
  if (!isOnTheClock([month, day, hour, minute, second], new Date(local))) return { problem: 'unknown' };
  const moment = new Date(local - offset(found[8]));
  const reached = moment.getUTCFullYear();
  if (reached < FIRST_YEAR || reached > LAST_YEAR) return { problem: 'range' };
  return { iso: moment.toISOString() };
}

/** 30 February and 25 o'clock would be read as other times. */
function isOnTheClock(parts: readonly (number | undefined)[], date: Date): boolean {
  const [month, day, hour, minute, second] = parts;
  return (
    date.getUTCMonth() + 1 === month &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second
  );
}

function milliseconds(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function offset(zone: string | undefined): number {
  if (zone === undefined || /^(Z|UTC)$/iu.test(zone)) return 0;
  const digits = zone.replace(':', '').slice(1).padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}
