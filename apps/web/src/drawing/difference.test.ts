import { describe, expect, it } from 'vitest';
import { agedDifferenceOf, differenceOf } from './difference.js';

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

describe('the difference of two shares of which one side is younger', () => {
  const before = { count: 445, of: 445 };

  it('is not sure where those that are too young could make up for it', () => {
    const after = { count: 484, of: 505, young: 21 };
    expect(differenceOf(before, after)?.sure).toBe(true);
    expect(agedDifferenceOf(before, after)).toMatchObject({ sure: false, early: 21 });
  });

  it('is sure where they could not, or where they would only add to it', () => {
    expect(agedDifferenceOf(before, { count: 400, of: 505, young: 21 })).toMatchObject({
      sure: true,
      early: 0,
    });
    const more = agedDifferenceOf({ count: 40, of: 900 }, { count: 120, of: 1000, young: 800 });
    expect(more).toMatchObject({ sure: true, early: 0 });
  });

  it('is sure where both sides are as young', () => {
    const [fewer, others] = [
      { count: 40, of: 1000, young: 500 },
      { count: 1100, of: 10_000, young: 5000 },
    ];
    expect(agedDifferenceOf(others, fewer)).toMatchObject({ sure: true, early: 0 });
  });

  it('is not sure where the side before is the younger one and could catch up', () => {
    const young = { count: 100, of: 900, young: 400 };
    const after = { count: 150, of: 1000 };
    expect(differenceOf(young, after)?.sure).toBe(true);
    expect(agedDifferenceOf(young, after)).toMatchObject({ sure: false, early: 400 });
  });

  it('takes those that are too young to come as often as on the other side, not all of them', () => {
    const rare = { count: 140, of: 24_747, young: 2742 };
    expect(agedDifferenceOf({ count: 146, of: 16_187, young: 1713 }, rare)).toMatchObject({ sure: true });
  });
});
