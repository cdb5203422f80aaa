import { expect, test } from 'vitest';
import { unparted } from './format.js';

test('figures of a sentence of the server stay beside their units and signs', () => {
  expect(unparted('38 % of 50, 90 % sure between −€214 and €726.')).toBe(
    '38\u00a0% of 50, 90\u00a0% sure between −\u2060€214 and €726.',
  );
  expect(unparted('−12 of 30')).toBe('−12 of 30');
});
