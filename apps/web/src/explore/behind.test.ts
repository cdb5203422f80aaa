import { expect, test } from 'vitest';
import { behindKey, behindParts } from './behind.js';

test('a figure in the address is read as it was written, whatever its activities are called', () => {
  const parts = ['way', 'Half ~ done', '50%25 off'];
  expect(behindParts(behindKey(...parts))).toEqual(parts);
  expect(behindKey('left', '3')).toBe('left~3');
  expect(behindParts('left~%')).toEqual(['left', '%']);
});
