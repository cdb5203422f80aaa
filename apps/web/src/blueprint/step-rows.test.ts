import type { BlueprintStep } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { stepRows } from './step-rows.js';

const step = {
  metrics: {
    wait: { mean: 30, p50: 26, p90: 80 },
    lost: 12,
    lostShare: 0.25,
    repeatRate: 0,
    amounts: [{ value: '209479.79', currency: 'EUR' }],
  },
} as unknown as BlueprintStep;

describe('stepRows', () => {
  it('tells the figure asked for, then wait, leak and money; what is nothing is left out', () => {
    const rows = stepRows({ shape: 'step', figures: { left: '2,473', right: '2.6 %' } }, step);
    expect(rows.map(({ left }) => left)).toEqual(['2,473', 'wait', 'end here', 'amount']);
  });

  it('tells no figure twice', () => {
    const rows = stepRows({ shape: 'step', figures: { left: '26\u202Fs', right: '1 m' } }, step);
    expect(rows.map(({ left }) => left)).toEqual(['26\u202Fs', 'end here', 'amount']);
  });

  it('tells nothing in a cell', () => {
    expect(stepRows({ shape: 'cell', figures: { left: '', right: '' } }, step)).toEqual([]);
  });
});
