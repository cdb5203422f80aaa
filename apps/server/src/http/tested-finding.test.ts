import { resolveSettings, type Ledger, type RegisteredExperiment, type ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Measurements } from '../routes.js';
import { TestServer } from '../testing/test-server.js';

const ID = 'payment-failed:device=phone';
const DAYS = 60;
const CHANGED = 30;

/**
 * Of twenty customers on phones a day ten are refused. From the thirtieth day on half of them, by chance, have the change: six of
 * twenty of these are refused, and for another reason fourteen of twenty of the others, so that the days show nothing of it. Of those
 * on desktops two in twenty are, always.
 */
function failsOf(day: number, device: string, nth: number): boolean {
  if (device === 'desktop') return nth < 2;
  if (day < CHANGED) return nth < 10;
  const rank = Math.floor(nth / 2) + 10 * (day % 2);
  return rank < (armOf(nth) === 'control' ? 14 : 6);
}

const armOf = (nth: number): string => (nth % 2 === 0 ? 'control' : 'second provider');

function customer(day: number, device: string, nth: number): ShopEvent[] {
  const id = `${day}-${device}-${nth}`;
  const event = (activity: string, minute: number, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${id}-${activity}`,
    time: new Date(Date.UTC(2026, 0, 1 + day, 6 + Math.floor(nth / 2), minute)).toISOString(),
    activity,
    device,
    objects: [{ type: 'customer', id }],
    ...more,
  });
  const fails = failsOf(day, device, nth);
  const saw = { text: { experiment: 'providers', variant: armOf(nth) } };
  const paid = { amount: { value: '50.00', currency: 'EUR' } } as const;
  return [
    ...(device === 'phone' && day >= CHANGED ? [event('Experiment Viewed', 0, saw)] : []),
    event('Payment Info Entered', 1),
    ...(fails ? [event('Payment Failed', 2)] : []),
    ...(!fails || (day + nth) % 7 === 0 ? [event('Order Completed', 3, paid)] : []),
  ];
}

const events = (): ShopEvent[] =>
  Array.from({ length: DAYS }, (_, day) =>
    ['phone', 'desktop'].flatMap((device) =>
      Array.from({ length: 20 }, (_, nth) => customer(day, device, nth)).flat(),
    ),
  ).flat();

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.open();
  await server.store.saveShop('shop', resolveSettings({}));
  await server.store.append('shop', { events: events() });
});
afterAll(() => server.close());

const shop = (): string => `${server.url}/api/shops/shop`;

async function take(revision: number, step: object): Promise<void> {
  const response = await fetch(`${shop()}/findings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ finding: ID, revision, step }),
  });
  expect(response.status, await response.text()).toBe(200);
}

async function measure(): Promise<Measurements> {
  const response = await fetch(`${shop()}/findings/measure`, { method: 'POST' });
  return (await response.json()) as Measurements;
}

const CHANGE = { do: 'change', what: 'Second provider', on: '2026-01-31' };

test('a change is measured by the experiment that tested it, whatever the days show, and its money is won by it', async () => {
  await take(0, { do: 'look' });
  await take(1, { do: 'accept', owner: 'Grace', due: '2026-02-01' });
  await take(2, CHANGE);
  const byDays = (await measure()).measured[0]?.effect;
  expect(byDays?.method).toBe('comparison');
  expect(byDays?.share.estimate).toBeCloseTo(0, 1);

  await take(4, { ...CHANGE, experiment: 'providers' });
  const said = await measure();
  expect(said).toMatchObject({ measured: [{ state: 'measured', finding: ID }], waiting: [] });
  const effect = said.measured[0]?.effect;
  expect(effect?.method).toBe('experiment');
  // Planted: six in twenty instead of fourteen. Those of the last hour cannot be followed to its end.
  expect(effect?.share.estimate).toBeCloseTo(-0.4, 2);
  expect(effect?.share.high).toBeLessThan(-0.3);
  expect(effect?.perMonth.low).toBeGreaterThan(0);
  const ledger = (await (await fetch(`${shop()}/ledger`)).json()) as Ledger;
  expect(ledger.won).toMatchObject({ count: 1, estimate: effect?.perMonth.estimate });
});

/** A step in the life of the experiment `providers`: the status that it is answered with, and what it says. */
async function step(body: object): Promise<{ status: number; said: unknown }> {
  const response = await fetch(`${shop()}/experiments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ experiment: 'providers', ...body }),
  });
  return { status: response.status, said: await response.json() };
}

const registered = async (): Promise<RegisteredExperiment[]> =>
  (await (await fetch(`${shop()}/experiments/registered`)).json()) as RegisteredExperiment[];

test('an experiment is registered for a finding, runs, is decided, and is had back once it is removed', async () => {
  const plan = {
    hypothesis: 'A second provider is refused less often.',
    variants: ['control', 'second provider'].map((name) => ({ name, share: 1 })),
    finding: ID,
  };
  const early = await step({ step: { do: 'start' } });
  expect(early).toMatchObject({
    status: 409,
    said: { error: { field: 'step', hint: 'Plan it first.' } },
  });
  expect(await step({ step: { do: 'plan', plan: { ...plan, variants: [] } } })).toMatchObject({
    status: 400,
    said: { error: { field: 'body.step.plan.variants' } },
  });
  expect(await step({ by: 'Ada', step: { do: 'plan', plan } })).toMatchObject({
    status: 200,
    said: { state: 'draft', plan: { finding: ID, primary: { metric: 'conversion' } } },
  });
  await step({ step: { do: 'start', on: '2026-01-31T00:00:00Z' } });
  expect(await step({ revision: 1, step: { do: 'stop' } })).toMatchObject({ status: 409 });
  await step({ by: 'Bo', step: { do: 'decide', variant: 'second provider', why: 'Refused less often' } });
  expect(await registered()).toMatchObject([
    {
      name: 'providers',
      state: 'decided',
      started: '2026-01-31T00:00:00.000Z',
      decision: { variant: 'second provider', by: 'Bo' },
      history: [{ by: 'Ada' }, {}, {}],
    },
  ]);
  await step({ step: { do: 'remove' } });
  expect(await registered()).toEqual([]);
  await step({ step: { do: 'restore' } });
  // Who plans one as new overwrites none that is there.
  expect(await step({ revision: 0, step: { do: 'plan', plan } })).toMatchObject({ status: 409 });
  await server.restart();
  expect(await registered()).toMatchObject([{ state: 'decided', revision: 5 }]);
});

test('one that was removed is planned as new, by whoever is first', async () => {
  const plan = { variants: ['control', 'second provider'].map((name) => ({ name, share: 1 })) };
  await step({ step: { do: 'remove' } });
  const anew = { revision: 0, step: { do: 'plan', plan } };
  expect(await step(anew)).toMatchObject({ status: 200, said: { state: 'draft', revision: 7 } });
  expect(await step(anew)).toMatchObject({ status: 409 });
});
