import { expect, test } from 'vitest';
import { cardPath, isSigned, newCardSecret, signatureOf } from './sign.js';

const SECRET = 'tl_card_of_the_test';
const ANN = { shop: 'boots', customer: 'ann\nlee', until: 1_800_000_000 };

test('a signature is what openssl makes of the same lines, and holds for them alone', () => {
  const signature = signatureOf(ANN, SECRET);
  // printf '1800000000\nboots\nann\nlee' | openssl dgst -sha256 -hmac tl_card_of_the_test -r
  expect(signature).toBe('233bf688e8f48b1be873e46d573bc481926e5f8c7d7acb946af2869664c86bca');
  expect(isSigned(ANN, signature, SECRET)).toBe(true);
  const others = [
    { ...ANN, customer: 'bob' },
    { ...ANN, shop: 'boots\nann', customer: 'lee' },
    { ...ANN, until: ANN.until + 1 },
  ];
  expect(others.map((claim) => isSigned(claim, signature, SECRET))).toEqual([
    false,
    // The same bytes: no shop has an id with a line break in it.
    true,
    false,
  ]);
  expect(isSigned(ANN, signature, newCardSecret())).toBe(false);
  expect(isSigned(ANN, '', SECRET)).toBe(false);
});

test('an address carries the claim and its signature', () => {
  const url = new URL(cardPath(ANN, SECRET), 'http://localhost');
  expect(url.pathname).toBe('/card/boots');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    customer: 'ann\nlee',
    until: '1800000000',
    signature: signatureOf(ANN, SECRET),
  });
});
