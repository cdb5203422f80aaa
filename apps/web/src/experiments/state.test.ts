import { ExperimentPlan } from '@throughline/model';
import { expect, it } from 'vitest';
import { experimentState, readingOf, withinsWith } from './state.js';

const usual = experimentState.read({});

it('keeps in the address what is not as usual, and reads it again', () => {
  expect(experimentState.write(usual)).toEqual({});
  const changed = {
    ...usual,
    named: 'free, shipping',
    metric: 'revenue',
    within: '14d',
    finding: 'payment-failed:device=phone',
    seenAt: 'Checkout Started',
    effect: 0.05,
    level: 0.99,
    arms: 3,
  } as const;
  expect(experimentState.read(experimentState.write(changed))).toEqual(changed);
});

it('takes what cannot be meant for what is usual, and keeps figures within reason', () => {
  const read = experimentState.read({ metric: 'joy', effect: '900', power: 'x', arms: '-3', level: '0.5' });
  expect(read).toMatchObject({ metric: null, effect: 1, power: null, arms: 2, level: null });
});

it('reads an experiment as it was planned, unless somebody wants to see it otherwise', () => {
  const variants = ['control', 'b'].map((name) => ({ name, share: 1 }));
  const primary = { metric: 'revenue', within: '7d' } as const;
  const plan = ExperimentPlan.parse({ variants, primary, method: 'sequential' });
  expect(readingOf(usual, undefined)).toEqual({ metric: 'conversion', method: 'frequentist', within: null });
  expect(readingOf(usual, plan)).toEqual({ metric: 'revenue', method: 'sequential', within: '7d' });
  const seen = { ...usual, metric: 'count', method: 'bayesian', within: 'any' } as const;
  expect(readingOf(seen, plan)).toEqual({ metric: 'count', method: 'bayesian', within: null });
});

it('offers how long it was planned to count beside the usual ones', () => {
  expect(withinsWith('48h')).toEqual(['48h', '7d', '14d', '30d', 'any']);
  expect(withinsWith('14d')).toEqual(withinsWith(null));
});
