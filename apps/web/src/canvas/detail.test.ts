import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cardText, detailOf } from './detail.js';

// Without a canvas each letter is taken to be as wide as another.
beforeAll(() => void vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) }));
afterAll(() => void vi.unstubAllGlobals());

test('figures stand under a name wherever there is room for them, however small the drawing is', () => {
  expect(cardText('home', { width: 140, height: 45 }, 0.7)).toMatchObject({ name: ['home'], rows: 2 });
  expect(cardText('Order Completed', { width: 200, height: 64 }, 1).rows).toBeGreaterThan(1);
});

test('a low box has its name alone, on two lines where one is too short', () => {
  expect(cardText('Checkout Step Viewed', { width: 90, height: 30 }, 0.6)).toMatchObject({
    name: ['Checkout Step', 'Viewed'],
    rows: 0,
  });
});

test('a start takes its name beside it while it has not the room for it', () => {
  expect(detailOf({ height: 22, shape: 'start' }, 0.6)).toBe('station');
  expect(detailOf({ height: 22, shape: 'start' }, 0.7)).toBe('name');
});
