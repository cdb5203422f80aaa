import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveSettings, type FindingCase, type Ledger, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Measurements } from '../routes.js';
import { openServer, type RunningServer } from '../server.js';

const ID = 'payment-failed:device=phone';

/** A shop in which two of three cards are refused on phones, and one in ten elsewhere. */
function eventsWithFault(): ShopEvent[] {
  return Array.from({ length: 800 }, (_, at) => {
    const device = at % 2 === 0 ? 'phone' : 'desktop';
    const fails = device === 'phone' ? at % 3 > 0 : at % 20 === 1;
    const event = (activity: string, minute: number, amount?: string): ShopEvent => ({
      id: `${at}-${activity}`,
      time: new Date(Date.UTC(2026, 0, 1 + (Math.floor(at / 2) % 60), 9, minute)).toISOString(),
      activity,
      device,
      objects: [
        { type: 'customer', id: `c${at}` },
        { type: 'order', id: `o${at}` },
      ],
      ...(amount === undefined ? {} : { amount: { value: amount, currency: 'EUR' } }),
    });
    return [
      event('Payment Info Entered', 1),
      ...(fails ? [event('Payment Failed', 2)] : []),
      ...(!fails || at % 7 === 0 ? [event('Order Completed', 3, '50.00')] : []),
    ];
  }).flat();
}

let data: string;
let store: EventStore;
let server: RunningServer;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'findings-api-'));
  store = await openEmbedded();
  await store.saveShop('shop', resolveSettings({}));
  await store.append('shop', { events: eventsWithFault() });
  server = await openServer({ store, data, port: 0 });
});
afterAll(async () => {
  await server.close();
  await store.close();
  await rm(data, { recursive: true });
});

async function get<Body>(path: string): Promise<Body> {
  return (await (await fetch(`${server.url}/api/shops/shop/${path}`)).json()) as Body;
}

async function step(body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.url}/api/shops/shop/findings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

test('the life of a finding over the API, from new to closed, with what each step was told', async () => {
  expect(await get('findings')).toEqual([]);
  expect((await get<Ledger>('ledger')).atStake).toEqual({ count: 0, perMonth: 0 });
  expect(await step({ finding: ID, revision: 0, by: 'Ada', step: { do: 'look' } })).toMatchObject({
    status: 200,
    body: { state: 'looked-at', revision: 1 },
  });
  const accept = { do: 'accept', owner: 'Grace', due: '2026-04-01' };
  expect(await step({ finding: ID, revision: 1, step: accept })).toMatchObject({ status: 200 });
  const stake = (await get<Ledger>('ledger')).atStake;
  expect(stake.count).toBe(1);
  expect(stake.perMonth).toBeGreaterThan(0);
  const change = { do: 'change', what: 'Second provider', on: '2026-02-20' };
  expect(await step({ finding: ID, revision: 2, step: change })).toMatchObject({ status: 200 });
  const measure = (): Promise<Response> =>
    fetch(`${server.url}/api/shops/shop/findings/measure`, { method: 'POST' });
  const said = (await (await measure()).json()) as Measurements;
  // What was changed is in these events as it was before: no effect, and an interval that says so.
  expect(said).toMatchObject({ measured: [{ state: 'measured', finding: ID }], waiting: [] });
  const { share, perMonth } = said.measured[0]?.effect ?? {};
  expect(share?.low).toBeLessThan(0);
  expect(share?.high).toBeGreaterThan(0);
  expect((await get<Ledger>('ledger')).won).toMatchObject({ count: 1, estimate: perMonth?.estimate });
  expect(await (await measure()).json()).toEqual({ measured: [], waiting: [] });
  expect(await step({ finding: ID, revision: 4, step: { do: 'close' } })).toMatchObject({ status: 200 });
  const [known] = await get<FindingCase[]>('findings');
  expect(known).toMatchObject({ state: 'closed', owner: 'Grace', change: { on: '2026-02-20' } });
  expect(known?.history.map(({ by, step: { do: name } }) => [by, name])).toEqual([
    ['Ada', 'look'],
    ['', 'accept'],
    ['', 'change'],
    ['', 'measure'],
    ['', 'close'],
  ]);
  expect(known?.seen.price.perMonth).toBeCloseTo(stake.perMonth, 6);
});

test.each([
  ['a finding that is not there', { finding: 'nothing', step: { do: 'look' } }, 404, 'finding'],
  ['a revision that was overtaken', { finding: ID, revision: 1, step: { do: 'close' } }, 409, undefined],
  ['a step out of turn', { finding: ID, step: { do: 'dismiss', reason: 'x' } }, 409, 'step'],
  [
    'a step without what it needs',
    { finding: ID, step: { do: 'accept', owner: 'Bo' } },
    400,
    'body.step.due',
  ],
  ['a step that is none', { finding: ID, step: { do: 'forget' } }, 400, 'body.step.do'],
])('%s is refused, saying so', async (_, body, status, field) => {
  const refused = await step(body);
  expect(refused).toMatchObject({ status, body: { error: { hint: expect.any(String) } } });
  expect((refused.body as { error: { field?: string } }).error.field).toBe(field);
});

test('a shop that is removed is forgotten with all that was done about its findings', async () => {
  expect(await server.services.app.findings.list('shop')).toHaveLength(1);
  await fetch(`${server.url}/api/shops/shop`, { method: 'DELETE' });
  expect(await server.services.app.findings.list('shop')).toEqual([]);
});
