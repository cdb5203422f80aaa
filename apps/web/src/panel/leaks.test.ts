import type { BlueprintStep } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { againstWorst, worstLeaks } from './leaks.js';

function step(id: string, lost: number, more: { lostShare?: number; folds?: number } = {}): BlueprintStep {
  return {
    id,
    name: id,
    stage: 'decision',
    lane: 'customer',
    activities: [id],
    canonical: null,
    objectTypes: ['session'],
    leading: 'session',
    systems: [],
    placement: { source: 'taxonomy', stageConfidence: 1, laneConfidence: 1 },
    column: 0,
    main: false,
    foldedInto: null,
    metrics: {
      events: 1000,
      journeys: 1000,
      share: 1,
      wait: null,
      lostShare: more.lostShare ?? lost / 1000,
      lost,
      open: 0,
      repeatRate: 0,
      amounts: [],
    },
    folds: more.folds ?? 0,
  };
}

describe('worstLeaks', () => {
  it('puts the most lost journeys first and leaves out what loses none', () => {
    const leaks = worstLeaks({ steps: [step('a', 20), step('b', 300), step('c', 0)] }, 5);
    expect(leaks.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('leaves out folds, whose steps speak for themselves, and noise', () => {
    const steps = [step('fold', 500, { folds: 3 }), step('noise', 40, { lostShare: 0.001 }), step('a', 20)];
    expect(worstLeaks({ steps }, 5).map(({ id }) => id)).toEqual(['a']);
  });

  it('takes no more than asked for', () => {
    expect(worstLeaks({ steps: [step('a', 20), step('b', 30), step('c', 40)] }, 2)).toHaveLength(2);
  });
});

describe('againstWorst', () => {
  it('measures against the worst', () => {
    expect(againstWorst(step('a', 20), step('b', 80))).toBe(0.25);
    expect(againstWorst(step('a', 20), undefined)).toBe(0);
  });
});
