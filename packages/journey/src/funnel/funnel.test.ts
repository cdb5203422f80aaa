import { FunnelQuestion, ShopSettings, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining, type Explained } from '../testing/explaining.js';

const START = Date.parse('2026-03-01T10:00:00Z');

let opened: EventStore;
let explained: Explained;
let serial = 0;

/** One event of customers, so many hours after the start. */
function at(
  hour: number,
  customer: string,
  activity: string,
  more: Partial<ShopEvent> & { readonly touches?: Record<string, string[]> } = {},
): ShopEvent {
  const { touches = {}, ...rest } = more;
  serial += 1;
  const others = Object.entries(touches).flatMap(([type, ids]) => ids.map((id) => ({ type, id })));
  return {
    id: `e${serial}`,
    time: new Date(START + hour * 3_600_000).toISOString(),
    activity,
    position: serial,
    objects: [{ type: 'customer', id: customer }, ...others],
    ...rest,
  };
}

const eur = (value: string) => ({ amount: { value, currency: 'EUR' } });
const near = (value: number) => expect.closeTo(value, 6) as number;
const product = (name: string) => ({ text: { product: name } });

beforeAll(async () => {
  opened = await openEmbedded();
  explained = explaining(opened);
  await opened.saveShop('shop', ShopSettings.parse({ zone: 'Europe/Berlin' }));
  await opened.append('shop', {
    events: [
      // ann: views red, then blue; adds blue; pays after two hours
      at(0, 'ann', 'Product Viewed', { ...product('red'), channel: 'email' }),
      at(1, 'ann', 'Product Viewed', { ...product('blue'), device: 'mobile' }),
      at(1, 'ann', 'Product Added', { ...product('blue'), ...eur('10.10') }),
      at(2, 'ann', 'Order Completed', { ...eur('10.10'), touches: { order: ['o1'] } }),
      at(3, 'ann', 'Parcel Delivered', { touches: { parcel: ['p1'] } }),
      // ben: adds what he did not view, and asks before he pays
      at(0, 'ben', 'Product Viewed', { ...product('red'), channel: 'search' }),
      at(5, 'ben', 'Product Added', { ...product('green'), ...eur('0.20') }),
      at(6, 'ben', 'Ticket Opened'),
      at(30, 'ben', 'Order Completed', { ...eur('0.20'), touches: { order: ['o2'] } }),
      // cat: views and adds, and never pays
      at(26, 'cat', 'Product Viewed', { ...product('red'), device: 'desktop' }),
      at(27, 'cat', 'Product Added', { ...product('red'), ...eur('5.00') }),
      // dan: two parcels, one packed and the other delivered
      at(50, 'dan', 'Parcel Packed', { touches: { parcel: ['p2'] } }),
      at(51, 'dan', 'Parcel Packed', { touches: { parcel: ['p3', 'p4'] } }),
      at(52, 'dan', 'Parcel Delivered', { touches: { parcel: ['p4', 'p5'] } }),
    ],
  });
});
afterAll(() => opened.close());

const SHOPPING = [
  { activity: 'Product Viewed' },
  { activity: 'Product Added' },
  { activity: 'Order Completed' },
];

function funnel(question: Record<string, unknown> = {}) {
  const parsed = FunnelQuestion.parse({ kind: 'funnel', object: 'customer', steps: SHOPPING, ...question });
  return ask(explained.store, 'shop', parsed);
}

async function counts(question: Record<string, unknown> = {}): Promise<number[]> {
  return (await funnel(question)).steps.map(({ journeys }) => journeys);
}

describe('funnel', () => {
  test('counts journeys, conversion and time of each step', async () => {
    const answer = await funnel({ window: '14d' });
    expect(answer.steps).toEqual([
      { activity: 'Product Viewed', journeys: 3, objects: 3, fromPrevious: 1, fromFirst: 1, seconds: null },
      {
        activity: 'Product Added',
        journeys: 3,
        objects: 3,
        fromPrevious: 1,
        fromFirst: 1,
        seconds: { mean: 8400, p50: 3600, p90: near(15_120) },
      },
      {
        activity: 'Order Completed',
        journeys: 2,
        objects: 2,
        fromPrevious: 2 / 3,
        fromFirst: 2 / 3,
        seconds: { mean: 46_800, p50: 46_800, p90: near(81_360) },
      },
    ]);
    expect(answer).toMatchObject({ window: '14d', windowFrom: 'first' });
    expect(answer.overall).toEqual({
      journeys: 2,
      rate: 2 / 3,
      seconds: { mean: 57_600, p50: 57_600, p90: near(97_920) },
    });
    expect(answer.meta.journeys).toBe(3);
    expect(answer.meta.sql).toHaveLength(1);
  });

  test('the window runs from the first step, or anew from each', async () => {
    expect(await counts({ window: '3h' })).toEqual([3, 2, 1]);
    expect(await counts({ window: '5h' })).toEqual([3, 3, 1]);
    expect(await counts({ window: '25h' })).toEqual([3, 3, 1]);
    expect(await counts({ window: '25h', windowFrom: 'previous' })).toEqual([3, 3, 2]);
  });

  test('steps may have alternatives, and be left out', async () => {
    const either = { any: [{ activity: 'Ticket Opened' }, { activity: 'Parcel Delivered' }] };
    expect(await counts({ steps: [SHOPPING[0], either] })).toEqual([3, 2]);
    const steps = [
      SHOPPING[0],
      { activity: 'Product Added' },
      { activity: 'Ticket Opened', optional: true, name: 'Asked' },
      SHOPPING[2],
    ];
    const answer = await funnel({ steps });
    expect(answer.steps.map(({ journeys }) => journeys)).toEqual([3, 3, 1, 2]);
    expect(answer.steps[2]).toMatchObject({ name: 'Asked', optional: true, fromPrevious: 1 / 3 });
    // Ben's time since he asked, Ann's since she added.
    expect(answer.steps[3]?.seconds?.mean).toBe((24 * 3600 + 3600) / 2);
    expect(answer.steps[3]?.fromPrevious).toBe(2 / 3);
  });

  test('exclusions rule out attempts, with filters too', async () => {
    expect(await counts({ exclusions: [{ activity: 'Ticket Opened' }] })).toEqual([2, 2, 1]);
    expect(await counts({ exclusions: [{ activity: 'Ticket Opened', from: 1, to: 2 }] })).toEqual([3, 3, 2]);
    const red = { activity: 'Product Added', where: [{ property: 'text.product', value: 'red' }] };
    expect(await counts({ steps: [SHOPPING[0], SHOPPING[2]], exclusions: [red] })).toEqual([2, 2]);
  });

  test('in any order an exclusion rules out attempts too, complete ones and open ones', async () => {
    // Ben's ways from his view and from his adding are out; his order, which comes after the ticket, stands alone.
    const asked = [{ activity: 'Ticket Opened' }];
    expect(await counts({ order: 'any', exclusions: asked })).toEqual([3, 2, 1]);
    expect(await counts({ order: 'any', exclusions: asked, entry: 'first' })).toEqual([2, 2, 1]);
    // Within half an hour no ticket follows Ben's view; what it begins gets no further either.
    expect(await counts({ order: 'any', exclusions: asked, window: '30m' })).toEqual([3, 1, 0]);
  });

  test('steps may have to concern the same: a property, or an object', async () => {
    const answer = await funnel({ same: 'text.product', steps: SHOPPING.slice(0, 2) });
    expect(answer.steps.map(({ journeys, objects }) => [journeys, objects])).toEqual([
      [3, 2],
      [2, 2],
    ]);
    // Ann's attempt is the one with blue.
    expect(answer.steps[1]?.seconds).toMatchObject({ mean: 1800 });
    const parcels = await funnel({
      same: 'parcel',
      steps: [{ activity: 'Parcel Packed' }, { activity: 'Parcel Delivered' }],
    });
    expect(parcels.steps.map(({ journeys, objects }) => [journeys, objects])).toEqual([
      [1, 3],
      [1, 1],
    ]);
    expect(parcels.steps[1]?.seconds?.mean).toBe(3600);
  });

  test('amounts are carried on from step to step, and lost where journeys end', async () => {
    const { steps } = await funnel({ include: ['amounts'] });
    expect(steps.map(({ amounts, lost }) => [amounts?.[0]?.value, lost?.[0]?.value])).toEqual([
      [undefined, undefined],
      ['15.30', '5.00'],
      ['10.30', undefined],
    ]);
    const split = await funnel({ include: ['amounts'], breakdown: { by: 'text.product', limit: 1 } });
    expect(split.breakdowns?.[0]?.steps[1]?.amounts).toEqual([{ value: '15.30', currency: 'EUR' }]);
  });

  test('who reached a step and who dropped before it, page by page', async () => {
    const list = async (each: Record<string, unknown>) => (await funnel({ list: each })).list;
    expect(await list({ step: 3, outcome: 'reached' })).toEqual({ total: 2, objects: ['ann', 'ben'] });
    expect(await list({ step: 3, outcome: 'dropped' })).toEqual({ total: 1, objects: ['cat'] });
    expect(await list({ step: 1, outcome: 'reached', limit: 1, offset: 1 })).toEqual({
      total: 3,
      objects: ['ben'],
    });
  });

  test('by day of the first step, empty days too', async () => {
    const { trend } = await funnel({ trend: 'day', period: { from: '2026-03-01', to: '2026-03-03' } });
    expect(trend).toEqual([
      { from: '2026-02-28T23:00:00.000Z', journeys: [2, 2, 2], rate: 1 },
      { from: '2026-03-01T23:00:00.000Z', journeys: [1, 1, 0], rate: 0 },
      { from: '2026-03-02T23:00:00.000Z', journeys: [0, 0, 0], rate: 0 },
    ]);
  });

  test('only the first step that the object ever did, where that is asked', async () => {
    const period = { from: '2026-03-01T10:30:00Z', to: '2026-03-04T00:00:00Z' };
    expect(await counts({ period })).toEqual([2, 2, 1]);
    expect(await counts({ period, entry: 'first-ever' })).toEqual([1, 1, 0]);
    const twice = { steps: [SHOPPING[0], { activity: 'Order Completed' }], window: '1h' };
    expect(await counts(twice)).toEqual([3, 1]);
    expect(await counts({ ...twice, entry: 'first' })).toEqual([3, 0]);
  });

  test('filters and cuts are those of all questions', async () => {
    expect(await counts({ where: [{ without: { activity: 'Ticket Opened' } }] })).toEqual([2, 2, 1]);
    expect(await counts({ where: [{ journey: 'channel', value: 'email' }] })).toEqual([1, 1, 1]);
    expect(await counts({ order: 'strict' })).toEqual([3, 3, 1]);
    expect(await counts({ order: 'any' })).toEqual([3, 3, 2]);
  });

  test('in any order what is excluded rules attempts out, not the journey', async () => {
    // Ben's whole way has the ticket in it, and so has the one from what he added; his order alone has not.
    const exclusions = [{ activity: 'Ticket Opened' }];
    expect(await counts({ order: 'any', exclusions })).toEqual([3, 2, 1]);
  });
});

describe('breakdown of a funnel', () => {
  const values = async (breakdown: Record<string, unknown>, more: Record<string, unknown> = {}) => {
    const { breakdowns = [], other } = await funnel({ breakdown, ...more });
    const rows = breakdowns.map(({ value, steps }) => [value, ...steps.map(({ journeys }) => journeys)]);
    return { rows, other: other && [other.values, ...other.steps.map(({ journeys }) => journeys)] };
  };

  test('by a property of the journey, values beyond the limit as one', async () => {
    expect((await values({ by: 'channel' })).rows).toEqual([
      ['', 1, 1, 0],
      ['email', 1, 1, 1],
      ['search', 1, 1, 1],
    ]);
    expect(await values({ by: 'channel', limit: 1 })).toEqual({ rows: [['', 1, 1, 0]], other: [2, 2, 2, 2] });
  });

  test('by what the steps say: first, last, that of one step, each', async () => {
    expect((await values({ by: 'text.product' })).rows).toEqual([['red', 3, 3, 2]]);
    expect((await values({ by: 'text.product', attribution: 'last' })).rows).toEqual([
      ['blue', 1, 1, 1],
      ['green', 1, 1, 1],
      ['red', 1, 1, 0],
    ]);
    expect((await values({ by: 'text.product', attribution: { step: 2 } })).rows).toEqual([
      ['blue', 1, 1, 1],
      ['green', 1, 1, 1],
      ['red', 1, 1, 0],
    ]);
    expect((await values({ by: 'text.product', attribution: 'all' })).rows).toEqual([
      ['red', 3, 1, 0],
      ['blue', 1, 1, 0],
    ]);
    expect((await values({ by: 'stage', attribution: { step: 1 } })).rows).toHaveLength(1);
  });

  test('goes with what the steps share', async () => {
    const parcels = {
      same: 'parcel',
      steps: [{ activity: 'Parcel Packed' }, { activity: 'Parcel Delivered' }],
    };
    const answer = await funnel({ ...parcels, breakdown: { by: 'device' } });
    expect(answer.breakdowns).toMatchObject([
      {
        value: '',
        steps: [
          { journeys: 1, objects: 3 },
          { journeys: 1, objects: 1 },
        ],
      },
    ]);
  });
});

describe('questions that cannot be answered', () => {
  test.each([
    [{ steps: [{ activity: 'Product Veiwed' }] }, 'steps[0].activity'],
    [{ steps: [{ activity: 'Product Viewed', optional: true }] }, 'steps[0].optional'],
    [{ steps: [{ activity: 'Product Viewed' }, { optional: true }], order: 'any' }, 'steps[1].optional'],
    [{ exclusions: [{ from: 2, to: 2 }] }, 'exclusions[0].from'],
    [{ exclusions: [{ from: 1, to: 4 }] }, 'exclusions[0].to'],
    [{ exclusions: [{ from: 2, to: 3 }], order: 'any' }, 'exclusions[0].from'],
    [{ same: 'parsel' }, 'same'],
    [{ same: 'text.colour' }, 'same'],
    [{ same: 'text.product', breakdown: { by: 'device', attribution: 'last' } }, 'breakdown.by'],
    [{ breakdown: { by: 'device', attribution: { step: 4 } } }, 'breakdown.attribution.step'],
    [{ list: { step: 4, outcome: 'reached' } }, 'list.step'],
    [{ list: { step: 1, outcome: 'dropped' } }, 'list.step'],
    [{ trend: 'hour', period: { from: '2000-01-01', to: '2026-01-01' } }, 'trend'],
  ])('%j names %s', async (question, field) => {
    await expect(funnel(question)).rejects.toMatchObject({ name: 'QuestionError', field });
  });

  test('21 steps and a window of nothing are no questions', () => {
    const parse = (more: Record<string, unknown>) =>
      FunnelQuestion.safeParse({ kind: 'funnel', object: 'customer', steps: SHOPPING, ...more });
    const steps = Array.from({ length: 21 }, () => SHOPPING[0]);
    expect(parse({ steps }).error?.issues[0]?.message).toBe('a funnel has at most 20 steps: leave some out');
    expect(parse({ window: '0d' }).error?.issues[0]?.message).toBe('must be longer than nothing');
  });

  test('a funnel that nobody enters is answered, and so is one of 20 steps', async () => {
    const nobody = await funnel({
      steps: [{ activity: 'Return Requested' }, SHOPPING[0]],
      include: ['amounts', 'histogram'],
      list: { step: 1, outcome: 'reached' },
    });
    expect(nobody.steps.map(({ journeys, fromFirst, seconds }) => [journeys, fromFirst, seconds])).toEqual([
      [0, 0, null],
      [0, 0, null],
    ]);
    expect(nobody.overall).toEqual({ journeys: 0, rate: 0, seconds: null, histogram: [] });
    expect(nobody.list).toEqual({ total: 0, objects: [] });
    const many = Array.from({ length: 20 }, (_, at) => SHOPPING[at % 3]);
    expect((await counts({ steps: many })).slice(0, 4)).toEqual([3, 3, 2, 0]);
    expect((await funnel({ steps: SHOPPING.slice(0, 1) })).overall).toEqual({
      journeys: 3,
      rate: 1,
      seconds: null,
    });
  });
});
