import { expect, it } from 'vitest';
import { codePointsOf as signs, hasSigns } from './letters.js';

it('takes those letters along of which a picture has a sign', () => {
  const latin = 'U+0-FF, U+131, U+2000-206F, U+20AC';
  const cyrillic = 'U+301, U+400-45F';
  expect(hasSigns(latin, signs('Größe €'))).toBe(true);
  expect(hasSigns(cyrillic, signs('Größe €'))).toBe(false);
  expect(hasSigns(cyrillic, signs('Заказ'))).toBe(true);
  expect(hasSigns(latin, signs('ı'))).toBe(true);
  expect(hasSigns('', signs('Заказ'))).toBe(true);
});
