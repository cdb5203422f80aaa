import type { EventMatch, ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFacts } from '../shop/facts.js';
import { matchOf } from './match.js';
import type { JourneyOrder } from './order.js';
import { journeySource } from './source.js';

/* Marks of coded journeys are made of codes, those of told ones of each row's own columns: both have to say the same. */

const STEPS = ['address', 'delivery', 'payment'];
const event = (at: number): ShopEvent => ({
  id: `e${at}`,
  time: new Date(Date.UTC(2026, 0, 1, 10, Math.floor(at / 2))).toISOString(),
  activity: at % 3 === 0 ? 'Form Field Failed' : 'Checkout Step Viewed',
  amount: { value: String(at), currency: 'EUR' },
  device: at % 2 === 0 ? 'phone' : 'desktop',
  text: { ...(at % 5 !== 0 && { step: STEPS[at % 4] ?? 'gift' }), browser: `browser ${at % 20}` },
  numbers: { ...(at % 3 !== 1 && { 'delivery fee': (at % 4) - 1 }), score: at % 7 },
  objects: [{ type: 'customer', id: `c${at % 4}` }],
});

const failed = 'Form Field Failed';
const seen = 'Checkout Step Viewed';
const where = (activity: string, ...filters: unknown[]) => ({ activity, where: filters }) as EventMatch;
const step = (value: unknown) => ({ property: 'text.step', operator: 'is', value });
const fee = (operator: string, value?: number) => ({ property: 'number.delivery fee', operator, value });

const MATCHES: EventMatch[] = [
  { activity: seen },
  where(seen, step('address')),
  where(failed, step('address')),
  where(failed, step(['delivery', 'payment'])),
  { any: [where(seen, step('gift')), where(failed, step('gift'))] } as EventMatch,
  { any: [where(seen, step('gift')), where(failed, step('address'))] } as EventMatch,
  where(seen, fee('is set')),
  where(seen, fee('is not set')),
  where(seen, fee('>', 0)),
  where(failed, fee('<=', 0)),
  where(failed, fee('is', 2)),
  where(seen, step('payment'), fee('>=', 1)),
  where(seen, { property: 'text.step', operator: 'contains', value: 'a' }),
  where(seen, { property: 'device', operator: 'is', value: 'phone' }),
  // More filters than the bits beyond a code.
  ...Array.from({ length: 16 }, (_, at) =>
    where(at % 2 === 0 ? seen : failed, {
      property: 'text.browser',
      operator: 'is',
      value: `browser ${at}`,
    }),
  ),
];

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
  // Two commits lie in two parts, whose rows are not in order when they meet.
  const events = Array.from({ length: 240 }, (_, at) => event(at));
  await store.append('shop', { events: events.filter((_, at) => at % 8 < 4) });
  await store.append('shop', { events: events.filter((_, at) => at % 8 >= 4) });
});
afterAll(() => store.close());

test('events bear the same marks, amounts and times whether they are coded or told', async () => {
  const facts = await readFacts(store, 'shop');
  const marks = MATCHES.map((match) => matchOf(match, facts));
  const order: JourneyOrder = { facts, objectType: 'customer', span: null, where: [], bots: 'in', marks };
  const browser = { property: 'text.browser', values: ['browser 3', 'browser 4'], shift: 1 } as const;
  const read = async (more: Partial<JourneyOrder>) => {
    const source = journeySource({ ...order, ...more });
    const sql = `
SELECT object_id, toString(start) AS start, arrayMap(mark -> toString(mark), marks) AS marks, offsets,
  arrayMap(amount -> toFloat64(amount), amounts) AS amounts
FROM ${source.everyShard(`SELECT object_id, start, marks, offsets, amounts FROM ${source.journeys}`)}
ORDER BY object_id`;
    return store.query<{ marks: string[] }>(source.binder.statement(sql));
  };
  const coded = await read({ codes: [browser] });
  expect(coded).toEqual(await read({ ids: true }));
  const borne = coded.flatMap((row) => row.marks).reduce((all, mark) => all | BigInt(mark), 0n);
  expect(borne).toBe((1n << BigInt(MATCHES.length)) - 1n);
});
