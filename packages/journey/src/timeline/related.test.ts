import type { RelatedObject } from '@throughline/model';
import { expect, test } from 'vitest';
import { listedOf } from './related.js';

const of = (type: string, id: string, shared: number): RelatedObject => ({ type, id, shared, relations: [] });

test('of what is related, what a shop works on is cut last, and all stay in their order', () => {
  const session = of('session', 's', 9);
  const product = of('product', 'p', 8);
  const order = of('order', 'o', 3);
  const parcel = of('parcel', 'x', 1);
  const related = [session, product, order, parcel];
  expect(listedOf(related, 4)).toEqual(related);
  expect(listedOf(related, 3)).toEqual([session, order, parcel]);
  expect(listedOf(related, 1)).toEqual([order]);
});
