import { expect, test } from 'vitest';
import { formatMoneyAbout } from '../texts/format.js';
import { isUnpriced, saidBack, saidMoney, saidRange } from './figures.js';

test('both ends of a range have one number of digits', () => {
  const said = (low: string, high: string): string => `${low} to ${high}`;
  expect(saidRange(18.1, 163.4, said)).toBe('18 to 163');
  expect(saidRange(1.26, 9.04, said)).toBe('1.3 to 9');
});

test('orders that tell no amount are not worth nothing', () => {
  expect(isUnpriced({ conversions: 470, value: 0 })).toBe(true);
  expect(isUnpriced({ conversions: 470, value: 0.5 })).toBe(false);
  expect(isUnpriced({ conversions: 0, value: 0 })).toBe(false);
});

test('planned and estimated money is not told to the cent', () => {
  expect(saidMoney(337.28, 'EUR')).toBe('€337');
  expect(saidMoney(7.12, 'EUR')).toBe('€7.12');
  expect(saidBack(1.137, 'EUR')).toBe('€1.10');
  expect(saidBack(1370, 'EUR')).toBe('€1,400');
  expect(formatMoneyAbout(57.78, 'EUR')).toBe('€58');
  expect(formatMoneyAbout(3478, 'EUR')).toBe('€3,500');
});
