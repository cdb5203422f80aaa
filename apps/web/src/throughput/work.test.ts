import { expect, test } from 'vitest';
import { workWords } from './work.js';

test('work is told in hours, not in days of the clock', () => {
  expect(workWords(48 * 24 * 60)).toBe('1,152\u202fh');
  expect(workWords(45)).toBe('45\u202fm');
  expect(workWords(0)).toBe('–');
  expect(workWords(undefined)).toBe('–');
});
