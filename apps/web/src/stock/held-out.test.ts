import { describe, expect, it } from 'vitest';
import { dayAfter, HELD_OUT, heldOut, learntFrom } from './held-out.js';

describe('a forecast held against what came', () => {
  it('learns from all but the last four weeks', () => {
    expect(learntFrom({ from: '2026-01-01', to: '2026-03-31' })).toEqual({
      from: '2026-01-01',
      to: '2026-03-03',
    });
  });

  it('says nothing of a past that is too short, or of none', () => {
    expect(learntFrom({ from: '2026-03-01', to: '2026-03-31' })).toBeNull();
    expect(learntFrom({ from: null, to: null })).toBeNull();
  });

  it('is out by the mean distance a day, beside the naive one', () => {
    const past = [9, 9, ...Array.from({ length: HELD_OUT }, () => 4)];
    const chosen = Array.from({ length: HELD_OUT }, (_, at) => (at % 2 === 0 ? 5 : 3));
    const naive = Array.from({ length: HELD_OUT }, () => 7);
    expect(heldOut(past, chosen, naive)).toEqual({ days: HELD_OUT, chosen: 1, naive: 3 });
  });

  it('judges nothing where there is no forecast', () => {
    expect(
      heldOut(
        Array.from({ length: 60 }, () => 1),
        [],
        [1],
      ),
    ).toBeNull();
  });

  it('counts days over the end of a month', () => {
    expect(dayAfter('2026-02-27', 2)).toBe('2026-03-01');
  });
});
