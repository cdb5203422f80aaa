import { expect, test } from 'vitest';
import { found } from './found-figures.js';

const item = (label: string) => ({ value: label, label, disabled: false });
const OPTIONS = [
  { group: 'Steps: Item Picked', items: [item('Item Picked · wait · mean'), item('Item Picked · events')] },
  { group: 'Steps: Parcel Packed', items: [item('Parcel Packed · wait · mean')] },
];
const labels = (search: string, limit = 9) =>
  found(OPTIONS, search, limit).flatMap((group) =>
    'group' in group ? group.items.map(({ label }) => label) : [],
  );

test('figures are found by any of their words, in any order, as many as are shown', () => {
  expect(labels('WAIT')).toEqual(['Item Picked · wait · mean', 'Parcel Packed · wait · mean']);
  expect(labels('wait picked')).toEqual(['Item Picked · wait · mean']);
  expect(labels('Item Picked · wait')).toEqual(['Item Picked · wait · mean']);
  expect(labels('steps', 2)).toEqual(['Item Picked · wait · mean', 'Item Picked · events']);
  expect(labels('nothing')).toEqual([]);
});
