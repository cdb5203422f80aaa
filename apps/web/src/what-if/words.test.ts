import { expect, test } from 'vitest';
import { differenceWords, figureWords } from './words.js';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test('figures carry their unit, differences their sign', () => {
  expect(plain(figureWords('conversion', 0.027, 'EUR'))).toBe('2.70 %');
  expect(plain(figureWords('median', 7200, 'EUR'))).toBe('2 h');
  expect(plain(differenceWords('conversion', -0.004, 'EUR'))).toBe('−0.40 points');
  expect(plain(differenceWords('late', 0, 'EUR'))).toBe('±0.00 points');
  expect(plain(differenceWords('p90', 3600, 'EUR'))).toBe('+1 h');
});
