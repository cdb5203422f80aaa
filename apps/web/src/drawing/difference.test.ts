import { describe, expect, it } from 'vitest';
import { differenceOf } from './difference.js';

describe('the difference of two shares', () => {
  it('has the bounds that Newcombe 1998 gives for 56/70 and 48/80 (method 10)', () => {
    const found = differenceOf({ count: 48, of: 80 }, { count: 56, of: 70 });
    expect(found?.change).toBeCloseTo(0.2, 10);
    expect(found?.low).toBeCloseTo(0.0524, 4);
    expect(found?.high).toBeCloseTo(0.3339, 4);
    expect(found?.sure).toBe(true);
  });

  it('asks for more where more is compared at once', () => {
    const [before, after] = [
      { count: 48, of: 80 },
      { count: 56, of: 70 },
    ];
    expect(differenceOf(before, after, 40)?.sure).toBe(false);
    const wider = differenceOf(before, after, 40);
    expect(wider?.low).toBeLessThan(differenceOf(before, after)?.low ?? -1);
  });

  it('says nothing of nobody', () => {
    expect(differenceOf({ count: 0, of: 0 }, { count: 1, of: 2 })).toBeNull();
  });
});
