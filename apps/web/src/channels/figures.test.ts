import { expect, test } from 'vitest';
import { formatMoneyAbout } from '../texts/format.js';
import { isUnpriced, isUntold, saidBack, saidMoney, saidRange } from './figures.js';

const NONE = { estimate: null, low: null, high: null };
const NOTHING = {
  channel: 'all',
  spend: '0',
  orders: 0,
  revenue: 0,
  newCustomers: 0,
  returnOnSpend: null,
  contribution: 0,
  costPerOrder: NONE,
  acquisitionCost: NONE,
  lifetimeValue: null,
  valueToCost: null,
  verdict: null,
};

test('both ends of a range have one number of digits', () => {
  const said = (low: string, high: string): string => `${low} to ${high}`;
  expect(saidRange(18.1, 163.4, said)).toBe('18 to 163');
  expect(saidRange(1.26, 9.04, said)).toBe('1.3 to 9');
});

test('orders that tell no amount are not worth nothing', () => {
  expect(isUnpriced({ conversions: 470, value: 0 })).toBe(true);
  expect(isUnpriced({ conversions: 470, value: 0.5 })).toBe(false);
  expect(isUnpriced({ conversions: 0, value: 0 })).toBe(false);
  const total = { ...NOTHING, orders: 470 };
  expect(isUntold({ total })).toBe(true);
  expect(isUntold({ total: { ...total, revenue: 12 } })).toBe(false);
  expect(isUntold({ total: NOTHING })).toBe(false);
  expect(isUntold({ total: null })).toBe(false);
});

test('planned and estimated money is not told to the cent', () => {
  expect(saidMoney(337.28, 'EUR')).toBe('€337');
  expect(saidMoney(7.12, 'EUR')).toBe('€7.12');
  expect(saidBack(1.137, 'EUR')).toBe('€1.10');
  expect(saidBack(1370, 'EUR')).toBe('€1,400');
  expect(formatMoneyAbout(57.78, 'EUR')).toBe('€58');
  expect(formatMoneyAbout(3478, 'EUR')).toBe('€3,500');
});
