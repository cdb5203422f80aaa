import { expect, test } from 'vitest';
import { cellText, headingOf } from './plain-cell.js';

test('a column is called in words', () => {
  expect(headingOf('seconds.p50')).toBe('Duration\u00a0· median');
  expect(headingOf('share')).toBe('Share');
  expect(headingOf('leadTime.p90')).toBe('Lead time\u00a0· 90th percentile');
});

const told = (...cell: Parameters<typeof cellText>): string => cellText(...cell).replaceAll(/\s/gu, ' ');

test('a figure has its unit', () => {
  expect(told('share', 0.0203762, 'EUR')).toBe('2 %');
  expect(told('seconds.p50', 340_329, null)).toBe('3 d 23 h');
  expect(told('worth.total', 3085.2, 'EUR')).toBe('€3,085.20');
  expect(told('revenue', '3085.20', 'EUR')).toBe('€3,085.20');
  expect(told('amounts.0.value', '12.50', 'EUR')).toBe('€12.50');
  expect(told('version', '17.4', 'EUR')).toBe('17.4');
  expect(told('cost.minutes', 464.9197, 'EUR')).toBe('464.9');
  expect(told('count', 1026, 'EUR')).toBe('1,026');
  expect(told('reached', true, null)).toBe('yes');
  expect(told('reached', null, null)).toBe('–');
});

test('of a long way its beginning is told, and how much is left', () => {
  expect(cellText('activities', 'a; b; c', null)).toBe('a → b → c');
  expect(cellText('activities', 'a; b; c; d; e; f; g; h', null)).toBe('a → b → c → d → e → f … 2 more');
});
