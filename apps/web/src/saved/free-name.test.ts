import { expect, test } from 'vitest';
import { freeName } from './free-name.js';

test('a name that is taken gets the first number that is free', () => {
  expect(freeName('Board', ['Bord'])).toBe('Board');
  expect(freeName('Board', ['Board'])).toBe('Board 2');
  expect(freeName('Board', ['Board 3', 'Board', 'Board 2'])).toBe('Board 4');
});
