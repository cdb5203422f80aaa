import { expect, test } from 'vitest';
import { isOneStep } from './one-step.js';

test('a name that another step bears as its canonical one does not mean one step alone', () => {
  const steps = [
    { activity: 'Order Packed', canonical: 'Order Packed' },
    { activity: 'gift_wrapped', canonical: 'Order Packed' },
    { activity: 'Order Shipped', canonical: 'Order Shipped' },
    { activity: 'paid', canonical: 'Order Completed' },
  ];
  expect(isOneStep(steps, 'Order Packed')).toBe(false);
  expect(isOneStep(steps, 'Order Shipped')).toBe(true);
  expect(isOneStep(steps, 'gift_wrapped')).toBe(true);
  expect(isOneStep(steps, 'paid')).toBe(true);
});
