import { expect, test } from 'vitest';
import { offered } from './offered.js';

const KNOWN = [
  { value: 'DE', label: 'Germany' },
  { value: 'FR', label: 'France' },
];
const valuesOf = (options: ReturnType<typeof offered>) => options.map(({ value }) => value);

test('what is typed is offered beside what journeys have, each value once', () => {
  expect(valuesOf(offered(KNOWN, [], ''))).toEqual(['DE', 'FR']);
  expect(valuesOf(offered(KNOWN, ['XX'], ' AT '))).toEqual(['XX', 'DE', 'FR', 'AT']);
  expect(valuesOf(offered(KNOWN, ['DE'], 'FR'))).toEqual(['DE', 'FR']);
});

test('the name of a known value, and a value that is chosen already, are none of their own', () => {
  expect(valuesOf(offered(KNOWN, ['XX'], 'XX'))).toEqual(['XX', 'DE', 'FR']);
  expect(valuesOf(offered(KNOWN, [], 'France'))).toEqual(['DE', 'FR']);
});
