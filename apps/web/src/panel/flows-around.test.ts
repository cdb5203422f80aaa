import type { BlueprintAnswer, BlueprintFlow } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { flowsAround } from './flows-around.js';

function flow(from: string, to: string, count: number): BlueprintFlow {
  const seconds = { mean: 1, p50: 1, p90: 1 };
  return {
    from,
    to,
    objectType: 'order',
    count,
    journeys: count,
    seconds,
    amount: 0,
    main: false,
    back: false,
  };
}

const BLUEPRINT = {
  steps: [
    { id: 'a', name: 'Cart', foldedInto: null },
    { id: 'b', name: 'Pay', foldedInto: null },
    { id: 'rare', name: 'Coupon', foldedInto: 'fold' },
    { id: 'fold', name: '2 more', foldedInto: null },
  ],
  flows: [flow('a', 'b', 10), flow('fold', 'b', 30)],
  detail: [flow('rare', 'b', 30)],
} as unknown as BlueprintAnswer;

describe('flowsAround', () => {
  it('lists the most taken way first, by name', () => {
    expect(flowsAround(BLUEPRINT, 'b').before.map(({ name }) => name)).toEqual(['2 more', 'Cart']);
  });

  it('takes the ways of a folded step one by one', () => {
    const { after, before, afterTotal } = flowsAround(BLUEPRINT, 'rare');
    expect(after.map(({ name }) => name)).toEqual(['Pay']);
    expect(afterTotal).toBe(1);
    expect(before).toEqual([]);
  });
});
