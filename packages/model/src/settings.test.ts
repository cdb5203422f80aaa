import { expect, it } from 'vitest';
import { ShopSettings } from './settings.js';

it('has a name that can be seen', () => {
  expect(ShopSettings.safeParse({ name: '   ' }).success).toBe(false);
  expect(ShopSettings.parse({ name: ' Larkspur ' }).name).toBe('Larkspur');
});
