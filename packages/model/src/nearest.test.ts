import { describe, expect, test } from 'vitest';
import { meantBy, nearest } from './nearest.js';

const COLUMNS = ['order_date', 'Time Stamp', 'customer', 'amount'];

describe('nearest', () => {
  test.each([
    ['timestamp', ['Time Stamp']],
    ['date', ['order_date']],
    ['custmer', ['customer']],
    ['weight', []],
    ['amuont', ['amount']],
  ])('of %s', (meant, near) => {
    expect(nearest(meant, COLUMNS)).toEqual(near);
  });

  test('gives the nearest first, alike ones by the alphabet, and no more than asked for', () => {
    const names = ['cort', 'card', 'cart', 'carts'];
    expect(nearest('cart', names)).toEqual(['cart', 'carts', 'card']);
    expect(nearest('cart', names, 1)).toEqual(['cart']);
  });

  test('gives none that is far for how long it is', () => {
    expect(nearest('weight', ['price', 'height', 'eight'])).toEqual(['eight', 'height']);
    expect(nearest('shop', ['stop', 'slip', 'ship'])).toEqual(['ship', 'stop']);
    expect(nearest('ordr', ['session', 'order'])).toEqual(['order']);
    expect(nearest('teleported', ['Page Viewed', 'Parcel Tracked', 'Ticket Opened'])).toEqual([]);
  });

  test('tells what there is beside what is near', () => {
    const names = ['session', 'order', 'item', 'parcel', 'ticket', 'return'];
    expect(meantBy('ordr', names)).toEqual({ near: ['order'], some: names.slice(0, 5), all: 6 });
    expect(meantBy('warehouse', names)).toMatchObject({ near: [], all: 6 });
  });
});
