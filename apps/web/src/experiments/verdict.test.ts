import type { ComparedVariant, ExperimentAnswer } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { guardOf, reachOf, verdictOf } from './verdict.js';

const variant = (name: string, low: number | null, high: number | null, lift = 0): ComparedVariant => ({
  name,
  lift,
  low,
  high,
  standardError: 0.01,
});

const answer = (variants: ComparedVariant[], more: Partial<ExperimentAnswer> = {}): ExperimentAnswer => ({
  kind: 'experiment',
  currency: 'EUR',
  arms: [],
  variants,
  sampleRatio: { pValue: 0.5, mismatch: false },
  mixed: 0,
  cannotEstimate: null,
  meta: { sql: [], milliseconds: 0, journeys: 0, warnings: [] } as unknown as ExperimentAnswer['meta'],
  ...more,
});

describe('what an experiment says', () => {
  it('is worth nothing where the split is not the planned one', () => {
    const split = { sampleRatio: { pValue: 1e-6, mismatch: true } };
    expect(verdictOf(answer([variant('a', 0.1, 0.2)], split))).toEqual({ says: 'distrust' });
  });

  it('names the best of those that are better', () => {
    const best = variant('b', 0.05, 0.3, 0.2);
    expect(verdictOf(answer([variant('a', 0.01, 0.1, 0.05), best]))).toEqual({ says: 'ship', variant: best });
  });

  it('says stop only where every variant is worse, and else to wait', () => {
    const worse = variant('a', -0.3, -0.1, -0.2);
    expect(verdictOf(answer([worse]))).toEqual({ says: 'stop', variant: worse });
    expect(verdictOf(answer([worse, variant('b', -0.1, 0.1)]))).toEqual({ says: 'wait' });
    expect(verdictOf(answer([variant('a', null, null)]))).toEqual({ says: 'wait' });
  });

  it('waits for the planned visitors before it says anything, but for a split that is wrong', () => {
    const better = [variant('a', 0.1, 0.2)];
    expect(verdictOf(answer(better), 0.4)).toEqual({ says: 'early', share: 0.4 });
    const split = { sampleRatio: { pValue: 1e-6, mismatch: true } };
    expect(verdictOf(answer(better, split), 0.4)).toEqual({ says: 'distrust' });
  });

  it('goes by the chance to win where that is told', () => {
    const likely = { ...variant('a', -0.01, 0.2, 0.1), chanceToWin: 0.97 };
    expect(verdictOf(answer([likely]))).toEqual({ says: 'ship', variant: likely });
    expect(verdictOf(answer([{ ...likely, chanceToWin: 0.6 }]))).toEqual({ says: 'wait' });
  });
});

it('draws effects around none, and leaves out what has no end', () => {
  expect(reachOf([variant('a', -0.2, null, 0.1)])).toBeCloseTo(0.21);
  expect(reachOf([])).toBeGreaterThan(0);
});

it('says that a guard is hurt only where its whole interval is on the wrong side', () => {
  expect(guardOf(variant('a', 0.1, 0.2), 'lower')).toBe('worse');
  expect(guardOf(variant('a', -0.2, -0.1), 'lower')).toBe('fine');
  expect(guardOf(variant('a', -0.2, -0.1), 'higher')).toBe('worse');
  expect(guardOf(variant('a', -0.2, 0.1), 'higher')).toBe('unsure');
  expect(guardOf(variant('a', null, null), 'lower')).toBe('unsure');
});
