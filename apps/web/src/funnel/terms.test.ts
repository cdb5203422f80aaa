import { expect, test } from 'vitest';
import { asTerms, funnelTerms } from './terms.js';

const USUAL = { window: '14d', windowFrom: 'first', order: 'ordered' } as const;

test('an address that says nothing, or what there is not, has the usual terms, of which a question says nothing', () => {
  expect(funnelTerms.read({})).toEqual(USUAL);
  expect(funnelTerms.read({ window: '3y', windowFrom: 'last', order: 7 })).toEqual(USUAL);
  expect(asTerms(USUAL)).toEqual({});
});

test('terms come back from their address, and stand in the question', () => {
  const terms = { window: '90d', windowFrom: 'previous', order: 'any' } as const;
  expect(funnelTerms.read(funnelTerms.write(terms))).toEqual(terms);
  expect(asTerms(terms)).toEqual(terms);
});
