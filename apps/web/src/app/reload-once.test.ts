import { expect, test } from 'vitest';
import { isDue } from './reload-once.js';

test('the page is loaded anew once, and again only after a while', () => {
  const now = 1_700_000_000_000;
  expect(isDue(null, now)).toBe(true);
  expect(isDue(String(now - 1000), now)).toBe(false);
  expect(isDue(String(now - 3_600_000), now)).toBe(true);
  expect(isDue('no time', now)).toBe(true);
});
