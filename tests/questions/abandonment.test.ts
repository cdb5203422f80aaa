import { ask } from '@throughline/journey';
import { AbandonmentQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoStore } from './demo-shop.js';

let store: EventStore;
beforeAll(async () => void (store = await openDemoStore(40_000, 3)));
afterAll(() => store.close());

const asked = (more: object = {}) =>
  ask<'abandonment'>(store, 'demo', AbandonmentQuestion.parse({ kind: 'abandonment', ...more }));

interface Outcomes {
  readonly entered: number;
  readonly converted: number;
  readonly abandoned: number;
  readonly open: number;
}

const sum = (rows: readonly Outcomes[], key: keyof Outcomes) =>
  rows.reduce((total, row) => total + row[key], 0);

test('what entered was converted, abandoned or is open, in whatever way it is split', async () => {
  const answer = await asked({ breakdown: { by: 'text.browser' } });
  const { entered, converted, abandoned, open, devices, channels, groups = [], steps } = answer;
  expect(entered).toBeGreaterThan(500);
  expect(converted + abandoned + open).toBe(entered);
  for (const rows of [devices, channels, groups])
    for (const key of ['entered', 'converted', 'abandoned', 'open'] as const)
      expect(sum(rows, key)).toBe(answer[key]);
  expect(steps.reduce((total, step) => total + step.abandoned, 0)).toBe(abandoned);
  expect(steps[0]?.reached).toBe(entered);
});

test('what is converted are the visits with an order that took a step', async () => {
  const { converted } = await asked();
  const { figures } = await ask(store, 'demo', { kind: 'kpis' });
  // A cart that was filled on an earlier visit is ordered without anything put in; it is looked at all the same.
  expect(converted).toBe(Math.round((figures.conversion.value ?? 0) * figures.conversion.n));
});

test('carts are recovered, lost or undecided, by step as in all', async () => {
  const { recovery, abandoned, steps, money } = await asked();
  expect(recovery?.known).toBe(abandoned);
  expect(recovery?.recovered).toBeGreaterThan(10);
  const bySteps = steps.reduce((total, step) => total + (step.recovery?.recovered ?? 0), 0);
  expect(bySteps).toBe(recovery?.recovered);
  expect(money.left).toBeGreaterThan(recovery?.money ?? Infinity);
});

test('causes that the demo plays are seen: dear delivery, failed payments, forms, stock', async () => {
  const { causes, unexplained, abandoned } = await asked();
  const names = causes.map(({ cause }) => cause);
  expect(names).toEqual(expect.arrayContaining(['delivery fee shown', 'payment failed', 'form error']));
  expect(unexplained).toBeLessThan(abandoned);
});

test('checkout steps of one’s own, told by a property', async () => {
  const viewed = (step: string) => ({
    activity: 'Checkout Step Viewed',
    where: [{ property: 'text.step', value: step }],
  });
  const { steps, entered, converted, abandoned } = await asked({
    steps: ['address', 'delivery', 'payment'].map(viewed),
  });
  expect(steps.map(({ reached }) => reached)).toEqual(
    steps.map(({ reached }) => reached).sort((a, b) => b - a),
  );
  expect(steps[2]?.reached).toBe(converted + (steps[2]?.abandoned ?? 0));
  expect(converted + abandoned).toBe(entered);
});
