import { expect, test } from 'vitest';
import { hashOf, isAddress } from './hash.js';

test('an address is hashed as the way in hashes it, in small letters', async () => {
  expect(await hashOf('Ada@Example.org')).toBe(
    'cfe00dde46ef942601ffafb9e2825e802858b460e586b8305b344c1eb826357d',
  );
});

test('an id is no address', () => {
  expect(isAddress('C0080-0184')).toBe(false);
  expect(isAddress('ada@example.org')).toBe(true);
});
