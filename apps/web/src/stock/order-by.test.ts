import { describe, expect, it } from 'vitest';
import { daysToOrder } from './order-by.js';

const velocity = { mean: 4, sd: 1, days: 30, daysInStock: 30 };

describe('when to order', () => {
  it('is when the stock has sold down to the reorder point', () => {
    expect(daysToOrder({ onHand: 50, onOrder: 10, reorderPoint: 18, velocity })).toBe(10);
  });

  it('is now at the reorder point or below', () => {
    expect(daysToOrder({ onHand: 5, onOrder: 0, reorderPoint: 18, velocity })).toBe(0);
  });

  it('is not known without a count, a reorder point or sales', () => {
    expect(daysToOrder({ onHand: null, onOrder: 0, reorderPoint: 18, velocity })).toBeNull();
    expect(daysToOrder({ onHand: 5, onOrder: 0, reorderPoint: null, velocity })).toBeNull();
    expect(
      daysToOrder({ onHand: 5, onOrder: 0, reorderPoint: 1, velocity: { ...velocity, mean: 0 } }),
    ).toBeNull();
  });
});
