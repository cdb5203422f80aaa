import { ExperimentPlan, type RegisteredExperiment } from '@throughline/model';
import { expect, test } from 'vitest';
import { neededOf, progressOf } from './progress.js';

const size = {
  baseline: 0.1,
  effect: 0.1,
  power: 0.8,
  level: 0.95,
  perDay: 100,
  visitors: 300,
  days: 6,
  perMonth: null,
};
const planOf = (shares: readonly number[], planned = true) =>
  ExperimentPlan.parse({
    variants: shares.map((share, at) => ({ name: `v${at}`, share })),
    ...(planned ? { size } : {}),
  });
const running = (plan = planOf([1, 1])): RegisteredExperiment => ({
  name: 'e',
  state: 'running',
  started: '2026-03-01T00:00:00.000Z',
  stopped: null,
  decision: null,
  plan,
  revision: 2,
  history: [],
});
const arms = (...visitors: number[]) =>
  visitors.map((each, at) => ({ name: `v${at}`, visitors: each, figure: 0 }));

test('the variant with the least share has to have as many as were planned of each', () => {
  expect(neededOf(planOf([1, 1]))).toBe(600);
  expect(neededOf(planOf([90, 10]))).toBe(3000);
  expect(neededOf(planOf([1, 1], false))).toBeNull();
});

test('the pace so far tells how many days are left', () => {
  const progress = progressOf(running(), arms(100, 140), { to: '2026-03-05T00:00:00.000Z' });
  expect(progress).toEqual({
    have: 240,
    needed: 600,
    share: 0.4,
    isEnough: false,
    days: 4,
    perDay: 60,
    daysLeft: 6,
  });
});

test('what is reached has no days left, and what was stopped ran no longer', () => {
  const stopped = { ...running(), stopped: '2026-03-03T00:00:00.000Z' };
  const progress = progressOf(stopped, arms(300, 300), { to: '2026-03-05T00:00:00.000Z' });
  expect(progress).toMatchObject({ isEnough: true, share: 1, days: 2, daysLeft: null });
});

test('where nobody has seen it, or nothing was planned, nothing is foretold', () => {
  expect(progressOf(running(), [], undefined)).toMatchObject({ days: 0, perDay: 0, daysLeft: null });
  const unplanned = progressOf(running(planOf([1, 1], false)), arms(5, 5), {
    to: '2026-03-05T00:00:00.000Z',
  });
  expect(unplanned).toMatchObject({ needed: null, share: null, isEnough: false, daysLeft: null });
});
