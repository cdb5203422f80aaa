import { textOf } from './json.js';

const LONGEST = 256;

/** What programs send in the place of an id that they do not have: whoever shares such a “name” is not one person. */
const NOT_IDS: ReadonlySet<string> = new Set([
  '',
  '-1',
  '0',
  '[object object]',
  '00000000-0000-0000-0000-000000000000',
  'anon',
  'anonymous',
  'anonymous_user',
  'customer',
  'distinct_id',
  'distinctid',
  'false',
  'guest',
  'id',
  'n/a',
  'nan',
  'nil',
  'none',
  'not set',
  '(not set)',
  'not_authenticated',
  'null',
  'true',
  'undefined',
  'unknown',
  'user',
  'visitor',
]);

/** An id as a text of at most 256 characters; '' where there is none, or none that tells one thing from another. */
export function idOf(value: unknown): string {
  const id = textOf(value);
  return id.length > LONGEST || NOT_IDS.has(id.toLowerCase()) ? '' : id;
}

/** The first of some values that is an id. */
export function firstId(...values: readonly unknown[]): string {
  for (const value of values) {
    const id = idOf(value);
    if (id !== '') return id;
  }
  return '';
}
