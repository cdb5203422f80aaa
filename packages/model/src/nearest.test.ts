import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.js';

const COLUMNS = ['order_date', 'Time Stamp', 'customer', 'amount'];

describe('nearest', () => {
  test.each([
    ['timestamp', ['Time Stamp']],
    ['date', ['order_date']],
    ['custmer', ['customer']],
    ['weight', []],
  ])('of %s', (meant, near) => {
    expect(nearest(meant, COLUMNS)).toEqual(near);
  });

  test('gives the nearest first, alike ones by the alphabet, and no more than asked for', () => {
    const names = ['cort', 'card', 'cart', 'carts'];
    expect(nearest('cart', names)).toEqual(['cart', 'carts', 'card']);
    expect(nearest('cart', names, { most: 1 })).toEqual(['cart']);
  });

  test('gives far ones where they are wanted', () => {
    expect(nearest('ordr', ['session', 'order'])).toEqual(['order']);
    expect(nearest('ordr', ['session', 'order'], { far: true })).toEqual(['order', 'session']);
  });
});
