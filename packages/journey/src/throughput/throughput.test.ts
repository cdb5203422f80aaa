import { ShopSettings, ThroughputQuestion, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/* 2 March 2026 is a Monday; the warehouse works Monday to Friday, 9 to 17. */

const workday = [{ from: '09:00', to: '17:00' }];
const SETTINGS = {
  teams: [
    {
      id: 'warehouse',
      name: 'Warehouse',
      activities: ['picked', 'packed'],
      calendar: {
        hours: { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: workday },
      },
      hourlyRate: 30,
    },
    { id: 'carrier', name: 'Carrier', activities: ['sent'] },
    { id: 'idle', name: 'Idle' },
  ],
  promises: [{ id: 'day', name: 'Sent as promised', object: 'order', to: ['sent'], by: 'promised' }],
  people: { show: true, least: 3 },
};

let opened: EventStore;
let store: EventStore;
let serial = 0;

function event(activity: string, time: string, ref: string, extra: Partial<ShopEvent> = {}): ShopEvent {
  const [type = '', id = ''] = ref.split(':');
  return { id: `e${(serial += 1)}`, time: `2026-03-${time}Z`, activity, objects: [{ type, id }], ...extra };
}
const by = (who: string) => ({ text: { who } });
const phase = (is: string) => ({ text: { phase: is } });

beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse(SETTINGS));
  const order = (id: string, promised: string) => ({ type: 'order', id, text: { promised } });
  await store.append('shop', {
    events: [
      event('paid', '02T08:00:00', 'order:a'),
      event('picked', '02T10:00:00', 'order:a', by('Ann')),
      event('packed', '02T11:00:00', 'order:a', by('Bob')),
      event('sent', '03T11:00:00', 'order:a', by('Cy')),
      event('paid', '02T16:00:00', 'order:b'),
      event('picked', '03T10:00:00', 'order:b', by('Ann')),
      event('packed', '03T10:30:00', 'order:b', by('Ann')),
      event('sent', '03T11:00:00', 'order:b', by('Cy')),
      event('paid', '06T16:30:00', 'order:c'),
      event('picked', '09T09:30:00', 'order:c', by('Ann')),
      event('paid', '02T08:00:00', 'order:d'),
      event('Order Cancelled', '02T09:00:00', 'order:d'),
      event('fixed', '03T08:00:00', 'job:j', phase('start')),
      event('fixed', '03T08:05:00', 'job:j', phase('start')),
      event('fixed', '03T08:10:00', 'job:j', phase('complete')),
      event('fixed', '03T08:30:00', 'job:j', phase('complete')),
      event('fixed', '03T08:40:00', 'job:j', phase('complete')),
      ...['00', '10', '20', '30', '40', '50'].map((second) =>
        event('scanned', `04T08:00:${second}`, 'bin:x', { system: 'gate' }),
      ),
      event('scanned', '04T08:02:30', 'bin:x', { system: 'gate' }),
      event('scanned', '04T08:00:05', 'bin:x', { system: 'hand' }),
    ],
    objects: [
      order('a', '2026-03-03'),
      order('b', '2026-03-03T10:59:59Z'),
      order('c', '2026-03-09'),
      order('d', '2026-03-02'),
    ],
  });
});
afterAll(() => opened.close());

const near = (figure: number) => expect.closeTo(figure, 6) as number;

const asked = (more: object = {}) =>
  ask<'throughput'>(
    store,
    'shop',
    ThroughputQuestion.parse({ kind: 'throughput', object: 'order', ...more }),
  );
const step = async (activity: string, more: object = {}) =>
  (await asked(more)).steps.find((each) => each.activity === activity);

describe('throughput', () => {
  test('waits for a step: by the clock, and within the hours of its team', async () => {
    expect(await step('picked')).toEqual({
      activity: 'picked',
      canonical: 'Item Picked',
      team: 'warehouse',
      events: 3,
      journeys: 3,
      repeated: 0,
      repeats: 0,
      wait: { mean: 102_000, p50: 64_800, p90: near(200_160), p95: near(217_080), sum: 306_000 },
      working: { mean: 4800, p50: 3600, p90: 6480, p95: 6840, sum: 14_400 },
      service: null,
      labour: null,
    });
    expect(await step('sent')).toMatchObject({ team: 'carrier', wait: { mean: 44_100 }, working: null });
    expect(await step('paid')).toMatchObject({ team: null, events: 4, wait: null, labour: null });
  });

  test('ways, with labour and its cost where a team hands on to itself', async () => {
    const { ways, cut } = await asked({ limit: 2 });
    expect(ways.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['paid', 'picked', 3],
      ['packed', 'sent', 2],
    ]);
    expect(cut).toEqual({ ways: 2, pairs: 0, people: 0, handOvers: 0 });
    expect(await step('packed')).toMatchObject({ labour: { minutes: 90, cost: 45 } });
  });

  test('teams: what they did when, what it cost, and to whom it went', async () => {
    const { teams, handOvers } = await asked();
    expect(teams.map(({ id, events, labour }) => [id, events, labour])).toEqual([
      ['warehouse', 5, { minutes: 90, cost: 45 }],
      ['carrier', 2, null],
    ]);
    // Picked on Monday at 10 and at 9, packed on Monday at 11; both on Tuesday at 10.
    expect([teams[0]?.pattern[0]?.slice(9, 12), teams[0]?.pattern[1]?.[10]]).toEqual([[1, 1, 1], 2]);
    expect(handOvers).toEqual([
      { from: 'warehouse', to: 'carrier', count: 2, share: 0.5 },
      { from: 'warehouse', to: 'warehouse', count: 2, share: 0.5 },
    ]);
  });

  test('arrivals by weekday and hour', async () => {
    const { arrivals } = await asked();
    expect([arrivals[0]?.[8], arrivals[0]?.[16], arrivals[4]?.[16]]).toEqual([2, 1, 1]);
    expect(arrivals.flat().reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  test('promises of the shop, by an attribute of the order: a day counts whole, an instant to the second', async () => {
    const { promises } = await asked();
    expect(promises).toEqual([
      {
        name: 'Sent as promised',
        kept: 1,
        broken: 1,
        open: 1,
        void: 1,
        share: 0.5,
        time: { mean: 82_800, p50: 82_800, p90: 94_320, p95: 95_760, sum: 165_600 },
      },
    ]);
  });

  test('targets of the question, by the clock and in working hours', async () => {
    const target = (within: string, working: boolean) => ({
      from: { activity: 'paid' },
      to: { activity: 'picked' },
      within,
      working,
    });
    const { promises } = await asked({ targets: [target('4h', false), target('90m', true)] });
    expect(promises.slice(1).map(({ name, kept, broken, void: off }) => [name, kept, broken, off])).toEqual([
      ['paid → picked', 1, 2, 1],
      ['paid → picked', 2, 1, 1],
    ]);
    expect(promises[2]?.time?.p50).toBe(3600);
    const never = await asked({ targets: [{ ...target('1h', false), from: { activity: 'Cart Viewed' } }] });
    expect(never.promises[1]).toMatchObject({ kept: 0, broken: 0, share: null, time: null });
  });

  test('queues: who waits at the end of each day', async () => {
    const { queues } = await asked({ include: ['queues'] });
    expect(queues?.from).toHaveLength(8);
    expect(queues?.from[0]).toBe('2026-03-02T00:00:00.000Z');
    const picked = queues?.steps.find(({ activity }) => activity === 'picked');
    expect(picked).toMatchObject({
      arrivals: [2, 0, 0, 0, 1, 0, 0, 0],
      departures: [1, 1, 0, 0, 0, 0, 0, 1],
      length: [1, 0, 0, 0, 1, 1, 1, 0],
      peak: 1,
    });
    expect(picked?.mean).toBeCloseTo(306_000 / 610_200, 12);
    const hourly = await asked({ include: ['queues'], bucket: 'hour' });
    expect(hourly.queues?.from).toHaveLength(170);
  });

  test('service from the lifecycle: completions belong to the earliest open start', async () => {
    const more = { object: 'job', lifecycle: { property: 'text.phase' } };
    const times = { mean: 700, p50: 600, p90: 1320, p95: 1410, sum: 2100 };
    expect(await step('fixed', more)).toMatchObject({ service: times, labour: { minutes: 35, cost: null } });
  });

  test('batches: runs of one system, over events', async () => {
    const { batches } = await asked({ object: 'bin', include: ['batches'] });
    expect(batches).toEqual([
      { activity: 'scanned', events: 8, batched: 6, share: 0.75, batches: 1, size: 6 },
    ]);
    const filtered = {
      object: 'bin',
      include: ['batches'],
      where: [{ events: { where: [{ property: 'system', value: 'gate' }] } }],
    };
    expect((await asked({ ...filtered, batch: { within: '2m', least: 2 } })).batches).toMatchObject([
      { events: 7, batched: 7, batches: 1 },
    ]);
  });

  test('temporal profile: mean and deviation over all pairs', async () => {
    const { temporalProfile } = await asked({ include: ['temporal-profile'] });
    const pair = temporalProfile?.find(({ from, to }) => from === 'paid' && to === 'packed');
    // 3 hours and 18.5 hours.
    expect(pair).toEqual({
      from: 'paid',
      to: 'packed',
      count: 2,
      mean: 38_700,
      sd: expect.closeTo((15.5 * 3600) / Math.SQRT2, 6) as number,
    });
  });

  test('people: counts always, single ones where the shop shows them and there are enough', async () => {
    const { people } = await asked({ resource: 'text.who' });
    expect(people).toEqual({
      count: 3,
      events: 7,
      pairs: 4,
      changes: 3,
      withheld: null,
      rows: [
        { name: 'Ann', events: 4, journeys: 3 },
        { name: 'Cy', events: 2, journeys: 2 },
        { name: 'Bob', events: 1, journeys: 1 },
      ],
      handOvers: ['Ann Ann', 'Ann Bob', 'Ann Cy', 'Bob Cy'].map((pair) => ({
        from: pair.split(' ')[0],
        to: pair.split(' ')[1],
        count: 1,
        share: 0.25,
      })),
    });
    const few = await asked({
      resource: 'text.who',
      where: [{ journey: 'object.text.promised', value: '2026-03-09' }],
    });
    expect(few.people).toMatchObject({ count: 1, withheld: 'too few people', rows: [], handOvers: [] });
  });

  test('people are not shown unless the shop says so', async () => {
    await store.saveShop('shy', ShopSettings.parse({}));
    await store.append('shy', {
      events: Array.from({ length: 9 }, (_, at) => event('paid', `02T08:00:0${at}`, 'order:a', by(`p${at}`))),
    });
    const question = ThroughputQuestion.parse({ kind: 'throughput', object: 'order', resource: 'text.who' });
    const { people } = await ask<'throughput'>(store, 'shy', question);
    expect(people).toMatchObject({ count: 9, changes: 8, withheld: 'not shown by this shop', rows: [] });
  });

  test('where nothing is left, everything is empty', async () => {
    const nothing = await asked({
      where: [{ with: { activity: 'Cart Viewed' } }],
      include: ['queues', 'batches', 'temporal-profile'],
      resource: 'text.who',
      lifecycle: { property: 'text.phase' },
    });
    expect(nothing).toMatchObject({
      journeys: 0,
      steps: [],
      ways: [],
      teams: [],
      handOvers: [],
      batches: [],
    });
    expect(nothing.promises).toMatchObject([{ kept: 0, broken: 0, share: null, time: null }]);
    expect(nothing.people).toMatchObject({ count: 0, pairs: 0 });
    expect(nothing.queues).toMatchObject({ from: [], steps: [] });
  });

  test('wrong questions name the field', async () => {
    await expect(asked({ resource: 'text.whom' })).rejects.toMatchObject({ field: 'resource' });
    await expect(asked({ targets: [{ to: { activity: 'piked' }, within: '1h' }] })).rejects.toMatchObject({
      field: 'targets[0].to.activity',
    });
  });
});
