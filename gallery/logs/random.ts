import { TAXONOMY } from '@throughline/model';
import { type Arbitrary, array, constantFrom, integer, record, tuple, uniqueArray } from 'fast-check';
import { type HandMadeLog, way } from './log.js';

const KNOWN = TAXONOMY.map((definition) => definition.name);
const UNKNOWN = [
  'foo',
  'Bar baz',
  'étape_7',
  'x',
  '步骤',
  'A very long name that nobody would ever give to a single step of work',
];
const TYPES = ['session', 'customer', 'order', 'parcel', 'ticket', 'crate'] as const;

const ways = array(
  record({
    count: integer({ min: 1, max: 5_000 }),
    activities: array(constantFrom(...KNOWN, ...UNKNOWN), { minLength: 1, maxLength: 14 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Any log at all: known and unknown activities in any order, loops, ways of one event, types that share nothing. */
export const anyLog: Arbitrary<HandMadeLog> = uniqueArray(constantFrom(...TYPES), { minLength: 1, maxLength: 5 })
  .chain((types) => tuple(...types.map((type) => ways.map((told) => [type, told] as const))))
  .map((entries) => ({
    ways: Object.fromEntries(
      entries.map(([type, told]) => [
        type,
        told.map(({ count, activities }) => way(count, activities.join(' > '))),
      ]),
    ),
  }));
