import { openDemo } from '@throughline/demo';
import { ask } from '@throughline/journey';
import { CorrelationQuestion, DevicesQuestion, FrictionQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDemo } from './demo-shop.js';

// Card checks that fail in Safari on phones, and a field that is refused on desktops.
const demo = openDemo({
  events: 80_000,
  seed: 5,
  problems: [
    { kind: 'payment-error', device: 'phone', browser: 'Safari', share: 0.6 },
    { kind: 'confusing-form', step: 'address', device: 'desktop', share: 0.6, leave: 0.5 },
  ],
});
let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
  await importDemo(store, demo);
});
afterAll(() => store.close());

const friction = (more: object = {}) =>
  ask<'friction'>(store, 'demo', FrictionQuestion.parse({ kind: 'friction', ...more }));

describe('friction', () => {
  test('planted problems come first, and surely cost conversions', async () => {
    const { signals, groups = [] } = await friction({ breakdown: { by: 'device' } });
    const desktop = groups.find(({ value }) => value === 'desktop')?.signals;
    for (const [[worst], name] of [
      [signals, 'payment failed'],
      [desktop ?? [], 'form error'],
    ] as const) {
      expect(worst?.signal).toBe(name);
      expect(worst?.differenceInterval?.high).toBeLessThan(0);
    }
  });

  test('with and without are whom it could meet; groups add up to the whole', async () => {
    const { signals, groups = [], journeys } = await friction({ breakdown: { by: 'text.browser' } });
    expect(groups.reduce((sum, group) => sum + group.journeys, 0)).toBe(journeys);
    for (const { signal, journeys: among, ...each } of signals) {
      expect(each.with.n + each.without.n).toBe(among);
      const inGroups = groups.map((group) => group.signals.find((other) => other.signal === signal));
      expect(inGroups.reduce((sum, other) => sum + (other?.with.n ?? 0), 0)).toBe(each.with.n);
    }
  });

  test.each([
    ['payment failed', 'text.browser', 'Safari'],
    ['form error', 'device', 'desktop'],
  ])('split up it shows where: %s by %s in %s', async (name, by, where) => {
    const { groups = [] } = await friction({ breakdown: { by } });
    const shares = groups
      .filter(({ journeys }) => journeys > 200)
      .map(({ value, signals }) => ({
        value,
        share: signals.find(({ signal }) => signal === name)?.share ?? 0,
      }));
    expect(shares.sort((a, b) => b.share - a.share)[0]?.value).toBe(where);
  });
});

describe('devices', () => {
  const devices = () => ask<'devices'>(store, 'demo', DevicesQuestion.parse({ kind: 'devices' }));

  test('phones surely lose at the step that is broken there', async () => {
    const { steps } = await devices();
    const paid = steps.find(({ name }) => name === 'Order Completed');
    const phone = paid?.devices.find(({ device }) => device === 'phone');
    expect(phone?.difference?.high).toBeLessThan(0);
    expect(phone?.missing).toBeGreaterThan(5);
  });

  test('devices add up to all at each step, and each step to the next', async () => {
    const { steps } = await devices();
    for (const [at, { all, devices: each }] of steps.entries()) {
      expect(each.reduce((sum, { n }) => sum + n, 0)).toBe(all.n);
      expect(each.reduce((sum, { converted }) => sum + converted, 0)).toBe(all.converted);
      if (at > 0) expect(all.n).toBe(steps[at - 1]?.all.converted);
    }
  });

  test('customers change device, and pairs add up to the changes', async () => {
    const { changes } = await devices();
    expect(changes?.several).toBeGreaterThan(50);
    const pairs = changes?.pairs.reduce((sum, { returns }) => sum + returns.n, 0);
    expect(pairs).toBe(changes?.returns.changed.n);
    expect(changes?.conversion.several.n).toBe(changes?.several);
  });
});

test('correlation: of those who came to pay, Safari keeps from buying', async () => {
  const question = CorrelationQuestion.parse({
    kind: 'correlation',
    by: ['text.browser', 'device'],
    where: [{ with: { activity: 'Payment Info Entered' } }],
    limit: 1000,
  });
  const { factors } = await ask<'correlation'>(store, 'demo', question);
  const safari = factors.find(({ by, value }) => by === 'text.browser' && value === 'Safari');
  expect(safari?.high).toBeLessThan(1);
  expect(safari?.holm).toBeLessThan(0.05);
  const failed = factors.find(({ value }) => value === 'Payment Failed');
  expect(failed?.high).toBeLessThan(1);
});
