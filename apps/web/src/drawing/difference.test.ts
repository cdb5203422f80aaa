import { describe, expect, it } from 'vitest';
import { agedDifferenceOf, differenceOf } from './difference.js';

/** A small seeded generator of shares (mulberry32). */
function shares(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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

/** So many of whom nobody comes before they are older. */
const fresh = (journeys: number) => [{ came: 0, journeys }];

describe('the difference of two shares of which one side is younger', () => {
  const before = { count: 445, of: 445 };

  it('is not sure where those that are too young could make up for it', () => {
    const after = { count: 484, of: 505, young: fresh(21) };
    expect(differenceOf(before, after)?.sure).toBe(true);
    expect(agedDifferenceOf(before, after)).toMatchObject({ sure: false, early: 21 });
  });

  it('is sure where they could not, or where they would only add to it', () => {
    expect(agedDifferenceOf(before, { count: 400, of: 505, young: fresh(21) })).toMatchObject({
      sure: true,
      early: 0,
    });
    const more = agedDifferenceOf({ count: 40, of: 900 }, { count: 120, of: 1000, young: fresh(800) });
    expect(more).toMatchObject({ sure: true, early: 0 });
  });

  it('is sure where both sides are as young', () => {
    const [fewer, others] = [
      { count: 40, of: 1000, young: fresh(500) },
      { count: 1100, of: 10_000, young: fresh(5000) },
    ];
    expect(agedDifferenceOf(others, fewer)).toMatchObject({ sure: true, early: 0 });
  });

  it('is not sure where the side before is the younger one and could catch up', () => {
    const young = { count: 100, of: 900, young: fresh(400) };
    const after = { count: 150, of: 1000 };
    expect(differenceOf(young, after)?.sure).toBe(true);
    expect(agedDifferenceOf(young, after)).toMatchObject({ sure: false, early: 400 });
  });

  it('takes those that are too young to come as often as on the other side, not all of them', () => {
    const rare = { count: 140, of: 24_747, young: fresh(2742) };
    expect(agedDifferenceOf({ count: 146, of: 16_187, young: fresh(1713) }, rare)).toMatchObject({
      sure: true,
    });
  });
});

/*
 * Returns of a fortnight and of the fortnight before it, as they are seen at its end: what comes does so at a constant rate. True
 * is what will have come in the end.
 */
describe('of periods that are both too young to have seen all', () => {
  const DAYS = 14;
  /** Days after which so many of those that come are there. */
  const dayOf = (came: number, delay: number) => -delay * Math.log(1 - came);
  const BANDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

  function seen(
    share: number,
    { delay, oldest, random }: { delay: number; oldest: number; random: () => number },
  ) {
    const waiting = new Map<number, number>();
    let count = 0;
    for (let journey = 0; journey < 800; journey += 1) {
      const age = oldest - DAYS * random();
      const comes = random() < share ? dayOf(random(), delay) : Infinity;
      const came = BANDS.findLast((band) => dayOf(band, delay) <= age) ?? 0;
      if (comes <= age) count += 1;
      else if (age < dayOf(0.99, delay)) waiting.set(came, (waiting.get(came) ?? 0) + 1);
    }
    const young = [...waiting].map(([band, journeys]) => ({ came: band, journeys }));
    return { count, of: 800, young };
  }

  /** How often of a hundred a change of the share is told for sure, with ages and without. */
  function toldSure(then: number, now: number, delay: number) {
    const random = shares(7);
    let [sure, blind] = [0, 0];
    for (let at = 0; at < 100; at += 1) {
      const before = seen(then, { delay, oldest: 2 * DAYS, random });
      const after = seen(now, { delay, oldest: DAYS, random });
      if (agedDifferenceOf(before, after)?.sure === true) sure += 1;
      if (differenceOf(before, after)?.sure === true) blind += 1;
    }
    return { sure, blind };
  }

  it('tells nothing that age makes up', () => {
    for (const delay of [3, 9, 30]) {
      const { sure, blind } = toldSure(0.3, 0.3, delay);
      expect(blind).toBeGreaterThan(30);
      expect(sure).toBeLessThanOrEqual(3);
    }
  });

  it('tells what changed where most that comes has come', () => {
    expect(toldSure(0.3, 0.1, 3).sure).toBeGreaterThan(90);
    expect(toldSure(0.3, 0.1, 5).sure).toBeGreaterThan(60);
  });
});
