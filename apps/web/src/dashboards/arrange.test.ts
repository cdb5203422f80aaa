import { expect, test } from 'vitest';
import { added, arrow, differs, moved, resized, without } from './arrange.js';

const tiles = ['a', 'b', 'c'].map((answer) => ({ answer, width: 6, height: 2 }));
const names = (list: readonly { readonly answer: string }[]) => list.map(({ answer }) => answer).join('');

test('a tile moves to a place, and no further than the ends', () => {
  expect(names(moved(tiles, 0, 2))).toBe('bca');
  expect(names(moved(tiles, 2, 0))).toBe('cab');
  expect(names(moved(tiles, 1, 9))).toBe('acb');
  expect(names(moved(tiles, 1, -1))).toBe('bac');
  expect(moved(tiles, 7, 0)).toBe(tiles);
});

test('a tile keeps to the sizes that there are', () => {
  expect(resized(tiles, 1, { width: 8.6, height: 3 })[1]).toEqual({ answer: 'b', width: 9, height: 3 });
  expect(resized(tiles, 1, { width: 0, height: 99 })[1]).toEqual({ answer: 'b', width: 3, height: 6 });
  expect(resized(tiles, 1, { width: 4, height: 1 })[0]).toEqual(tiles[0]);
});

test('tiles come at the end and go from anywhere', () => {
  expect(names(without(added(tiles, 'd'), 1))).toBe('acd');
});

test('an arrangement is another one by its name, its order and its sizes', () => {
  const one = { name: 'The week', tiles };
  expect(differs(one, { name: 'The week', tiles: tiles.map((tile) => ({ ...tile })) })).toBe(false);
  expect(differs(one, { ...one, name: 'The month' })).toBe(true);
  expect(differs(one, { ...one, tiles: moved(tiles, 0, 1) })).toBe(true);
  expect(differs(one, { ...one, tiles: resized(tiles, 1, { width: 6, height: 3 }) })).toBe(true);
  expect(differs(one, { ...one, tiles: without(tiles, 2) })).toBe(true);
});

test('arrows alone move', () => {
  expect(arrow('ArrowLeft')).toEqual({ across: -1, down: 0 });
  expect(arrow('Enter')).toBeNull();
});
