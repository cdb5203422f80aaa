import { expect, test } from 'vitest';
import { cardPath, isSigned, newCardSecret, signatureOf } from './sign.js';

const SECRET = 'tl_card_of_the_test';
const ANN = { shop: 'boots', by: 'customer', customer: 'ann\nlee', until: 1_800_000_000 } as const;

test('a signature is what openssl makes of the same lines, and holds for them alone', () => {
  const signature = signatureOf(ANN, SECRET);
  // printf 'card-2\n1800000000\nboots\ncustomer\nann\nlee' | openssl dgst -sha256 -hmac tl_card_of_the_test -r
  expect(signature).toBe('345ad6bc1e11dcc73ef75b1202b119cb8f0ef7841d186de3adf326db3e21d686');
  expect(isSigned(ANN, signature, SECRET)).toBe(true);
  const others = [
    { ...ANN, customer: 'bob' },
    { ...ANN, by: 'order' },
    { ...ANN, shop: 'boots\ncustomer', customer: 'lee' },
    { ...ANN, until: ANN.until + 1 },
  ] as const;
  expect(others.map((claim) => isSigned(claim, signature, SECRET))).toEqual([false, false, false, false]);
  expect(isSigned(ANN, signature, newCardSecret())).toBe(false);
  expect(isSigned(ANN, '', SECRET)).toBe(false);
});

test('an address carries the claim and its signature', () => {
  const url = new URL(cardPath(ANN, SECRET), 'http://localhost');
  expect(url.pathname).toBe('/card/boots');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    by: 'customer',
    customer: 'ann\nlee',
    until: '1800000000',
    signature: signatureOf(ANN, SECRET),
  });
});
