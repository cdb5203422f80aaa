import { expect, test } from 'vitest';
import type { ShopFacts } from '../../shop/facts.js';
import { lineOf } from './line.js';
import { placesByNumber } from './read-line.js';
import type { SampledOrder } from './sample.sql.js';

/** Two that the shop names itself are the same to the taxonomy. */
const FACTS = {
  activities: [
    { id: 1, name: 'Packed by hand', canonical: 'Parcel Packed' },
    { id: 2, name: 'Packed by machine', canonical: 'Parcel Packed' },
    { id: 3, name: 'Parcel Handed Over', canonical: null },
  ],
} as unknown as ShopFacts;

test('a step that is expected by one name keeps it, where another of the same meaning comes beside it', () => {
  const order = { activities: [1, 2, 3], offsets: [1, 2, 3] } as unknown as SampledOrder;
  const expected = [
    { name: 'Packed by hand', numbers: [1] },
    { name: 'Parcel Handed Over', numbers: [3] },
  ];
  const line = lineOf(
    Array.from({ length: 300 }, () => order),
    FACTS,
    expected,
  );
  expect(line.others).toEqual([{ name: 'Parcel Packed', numbers: [2] }]);
  expect(placesByNumber(line, FACTS)).toEqual([2, 4, 3]);
});
