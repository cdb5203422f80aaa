import type { Deciding } from '@throughline/decide';
import { ShopSettings, SimulationQuestion, type ShopEvent, type SimulationAnswer } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Forty visits a day for sixty days. Every fourth by ads buys, every second by mail; an order of 10 euros comes two hours
 * after the visit began, and is delivered the next day, every fifth a day later than promised.
 */

const DAY = 86_400_000;
const START = Date.parse('2026-01-05T10:00:00Z');
const DAYS = 60;
const after = (day: number, minutes: number) => new Date(START + day * DAY + minutes * 60_000).toISOString();

function visit(day: number, at: number): ShopEvent[] {
  const id = `${day}-${at}`;
  const channel = at % 2 === 0 ? 'ads' : 'mail';
  const buys = channel === 'ads' ? at % 8 === 0 : at % 4 === 1;
  const session = [{ type: 'session', id }];
  const event = (name: string, minutes: number, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${id}-${name}`,
    time: after(day, minutes),
    activity: name,
    channel,
    objects: session,
    ...more,
  });
  const looks = event('Product Viewed', at);
  if (!buys) return [looks];
  const order = [...session, { type: 'order', id: `o${id}` }];
  const amount = { value: '10.00', currency: 'EUR' };
  const arrives = at + 120 + 1440 * (at % 5 === 0 ? 2 : 1);
  return [
    looks,
    event('Order Completed', at + 120, { amount, objects: order }),
    event('Parcel Delivered', arrives, { objects: order.slice(1) }),
  ];
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  const promise = { id: 'delivery', object: 'order', to: ['Parcel Delivered'], within: '25h' };
  const settings = ShopSettings.parse({ zone: 'UTC', promises: [promise] });
  const events = Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: 40 }, (_, at) => visit(day, at)).flat(),
  ).flat();
  await store.saveShop('shop', settings);
  await store.append('shop', { events });
  await store.saveShop('tiny', settings);
  await store.append('tiny', { events: visit(0, 0) });
  await store.saveShop('lookers', settings);
  await store.append('lookers', { events: events.filter(({ activity }) => activity === 'Product Viewed') });
});
afterAll(() => opened.close());

const asked = (more: object, shop = 'shop'): Promise<SimulationAnswer> =>
  ask<'simulation'>(
    store,
    shop,
    SimulationQuestion.parse({ kind: 'simulation', object: 'session', journeys: 40_000, ...more }),
  );

function figure({ measures }: SimulationAnswer, name: string) {
  const found = measures.find(({ measure }) => measure === name);
  if (found?.baseline == null || found.scenario === null || found.difference === null)
    return expect.fail(name);
  return { baseline: found.baseline, scenario: found.scenario, difference: found.difference };
}

describe('a baseline', () => {
  test('is learned from the first part, held against the last, and comes to what both were', async () => {
    const answer = await asked({});
    expect(answer.fit).toMatchObject({ verdict: 'good', drift: [] });
    expect(answer.learned?.journeys).toBeCloseTo(0.7 * DAYS * 40, -2);
    expect((answer.learned?.journeys ?? 0) + (answer.held?.journeys ?? 0) + answer.young).toBe(DAYS * 40);
    expect(figure(answer, 'conversion').baseline.value).toBeCloseTo(15 / 40, 1);
    expect(figure(answer, 'median').baseline.value).toBe(7200);
    const perMonth = 15 * 10 * 30.4375;
    expect(figure(answer, 'revenue').baseline.value / perMonth).toBeCloseTo(1, 1);
    expect(answer.meta.journeys).toBe((answer.learned?.journeys ?? 0) + (answer.held?.journeys ?? 0));
  });

  test('knows how often a promise is broken', async () => {
    const { fit } = await asked({ object: 'order' });
    const late = fit?.lines.find(({ measure }) => measure === 'late');
    expect(late?.learned).toBeCloseTo(0.2, 2);
    expect(late?.simulated).toBeCloseTo(0.2, 1);
  });

  test('sums only: no row for each journey is read', async () => {
    expect((await asked({})).meta.rows).toBeLessThan(DAYS * 40);
  });
});

describe('a scenario', () => {
  test('of a mix keeps each channel as it is', async () => {
    const answer = await asked({ changes: [{ change: 'mix', shares: { mail: 0.7 } }] });
    expect(answer.segments.toSorted()).toEqual(['ads', 'mail']);
    const { scenario } = figure(answer, 'conversion');
    expect(scenario.value).toBeCloseTo(0.7 * 0.5 + 0.3 * 0.25, 1);
  });

  test('of one channel’s probability, by names of the taxonomy', async () => {
    const from = { activity: 'Product Viewed' };
    const to = { activity: 'Order Completed' };
    const changes = [{ change: 'probability', from, to, factor: 1.2, of: 'ads' }];
    const { scenario } = figure(await asked({ changes }), 'conversion');
    expect(scenario.value).toBeCloseTo((0.3 + 0.5) / 2, 1);
  });

  test('of a promise makes fewer late', async () => {
    const changes = [{ change: 'promise', later: '1d' }];
    const { scenario, difference } = figure(await asked({ object: 'order', changes }), 'late');
    expect(scenario.value).toBe(0);
    expect(difference.high).toBeLessThan(0);
  });

  test('of costs, times and arrivals', async () => {
    const costs = [{ activity: 'Order Completed', each: 3 }];
    const to = { activity: 'Order Completed' };
    const changes = [
      { change: 'duration', to, factor: 1.5 },
      { change: 'arrivals', factor: 2 },
    ];
    const answer = await asked({ costs, changes });
    expect(figure(answer, 'cost').baseline.value).toBeCloseTo(
      0.3 * figure(answer, 'revenue').baseline.value,
      4,
    );
    expect(figure(answer, 'median').scenario.value).toBe(10_800);
    expect(figure(answer, 'revenue').scenario.value).toBeCloseTo(
      2 * figure(answer, 'revenue').baseline.value,
      4,
    );
  });

  test('of what never happened has no estimate', async () => {
    const changes = [{ change: 'stock', factor: 0 }];
    expect((await asked({ changes })).cannotEstimate?.reason).toContain('never happened in this shop');
  });
});

describe('hardly any data', () => {
  test('are told, and no number is made up', async () => {
    const answer = await asked({}, 'tiny');
    expect(answer).toMatchObject({ measures: [], fit: null });
    expect(answer.cannotEstimate?.reason).toContain('at least 20');
  });

  test('where nobody buys are a shop in which nobody buys', async () => {
    const answer = await asked({ goal: { activity: 'Product Viewed' } }, 'lookers');
    expect(figure(answer, 'conversion').baseline).toEqual({ value: 1, low: 1, high: 1 });
    const none = await asked({}, 'lookers');
    expect(none.cannotEstimate?.reason).toContain('Nothing that reaches the goal');
    expect(JSON.stringify([answer, none])).not.toContain('NaN');
  });
});

describe('wrong questions', () => {
  test.each([
    [{ changes: [{ change: 'mix', shares: { pigeon: 1 } }] }, 'changes[0].shares'],
    [{ changes: [{ change: 'mix', shares: { ads: 0.7, mail: 0.7 } }] }, 'changes[0].shares'],
    [{ promise: 'moon' }, 'promise'],
    [
      { changes: [{ change: 'duration', to: { activity: 'Order Complted' }, factor: 1 }] },
      'changes[0].to.activity',
    ],
    [{ object: 'pigeon' }, 'object'],
  ])('%j names the field', async (more, field) => {
    await expect(asked(more)).rejects.toMatchObject({ name: 'QuestionError', field });
  });
});

test('whoever has threads is asked to run the model in one', async () => {
  const asked: string[] = [];
  const decide: Deciding = async (model, input) => {
    asked.push(model.name);
    return model.run(input);
  };
  const question = SimulationQuestion.parse({ kind: 'simulation', object: 'session', journeys: 2000 });
  const there = await ask<'simulation'>(opened, 'shop', question, { decide });
  expect(asked).toEqual(['simulate']);
  const here = await ask<'simulation'>(opened, 'shop', question);
  expect(there.measures).toEqual(here.measures);
});

test('a question that nobody waits for any more is not played', async () => {
  const gone = new AbortController();
  const question = SimulationQuestion.parse({ kind: 'simulation', object: 'session', journeys: 5_000_000 });
  const answer = ask<'simulation'>(opened, 'shop', question, { signal: gone.signal });
  setTimeout(() => gone.abort(), 200);
  await expect(answer).rejects.toThrow(/abort|cancel/iu);
});
