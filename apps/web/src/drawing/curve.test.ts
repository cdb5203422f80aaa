import type { BlueprintAnswer, FeedbackAnswer } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { curveOf } from './curve.js';

const score = (value: number, half: number, n: number) => ({
  value,
  low: value - half,
  high: value + half,
  mean: value,
  n,
});
const NONE = { value: null, low: null, high: null, mean: null, n: 0 };

const BLUEPRINT = {
  stages: [
    { id: 'decision', name: '' },
    { id: 'fulfilment', name: '' },
  ],
  steps: [
    { id: 'step:a', stage: 'fulfilment', activities: ['Parcel Delivered'] },
    { id: 'step:b', stage: 'fulfilment', activities: ['Parcel Tracked'] },
  ],
} as unknown as BlueprintAnswer;

function feedback(steps: readonly (readonly [string, ReturnType<typeof score>])[]): FeedbackAnswer {
  const n = steps.reduce((sum, [, nps]) => sum + nps.n, 0);
  return {
    nps: score(0, 1, n),
    csat: NONE,
    steps: steps.map(([activity, nps]) => ({ activity, canonical: null, answers: nps.n, nps, csat: NONE })),
  } as unknown as FeedbackAnswer;
}

describe('the emotional curve', () => {
  it('is the mean of its steps by their answers, with the bounds of independent groups', () => {
    const [none, both] = curveOf(
      feedback([
        ['Parcel Delivered', score(40, 9, 300)],
        ['Parcel Tracked', score(-20, 24, 100)],
        ['Never Drawn', score(100, 1, 50)],
      ]),
      BLUEPRINT,
    );
    expect(none).toEqual({ stage: 'decision', n: 0, told: null });
    expect(both).toMatchObject({ stage: 'fulfilment', n: 400 });
    expect(both?.told?.value).toBeCloseTo(25, 10);
    const half = Math.hypot(0.75 * 9, 0.25 * 24);
    expect(both?.told?.low).toBeCloseTo(25 - half, 3);
    expect(both?.told?.high).toBeCloseTo(25 + half, 3);
  });

  it('says nothing where nobody was asked', () => {
    expect(curveOf(feedback([]), BLUEPRINT).map(({ told }) => told)).toEqual([null, null]);
  });
});
