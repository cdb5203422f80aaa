import type { Factor } from '@throughline/model';
import { expect, it } from 'vitest';
import { partedFactors } from './parted-factors.js';

const FIGURES = {
  n: 10,
  converted: 5,
  rate: 0.5,
  oddsRatio: 2,
  low: 1,
  high: 4,
  pValue: 0,
  holm: 0,
  falseDiscovery: 0.01,
};
const factor = (by: string, value: string, rateWithout: number): Factor => ({
  ...FIGURES,
  by,
  value,
  rateWithout,
});

it('parts what everybody did who reached the goal, but not what everybody was', () => {
  const paid = factor('activity', 'Payment Authorised', 0);
  const phone = factor('device', 'phone', 0);
  const coupon = factor('activity', 'Coupon Entered', 0.02);
  expect(partedFactors([paid, phone, coupon])).toEqual([[paid], [phone, coupon]]);
});
