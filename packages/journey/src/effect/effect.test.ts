import { type EffectAnswer, EffectQuestion, type ShopEvent, ShopSettings } from '@throughline/model';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { experimentsOf } from './found.js';
import { explaining } from '../testing/explaining.js';

/*
 * Ninety days, forty payments a day, half of them on phones. Of the phones' twenty a day ten fail before the change of day 60, and
 * five from then on; of the desktops' two, always. On every third day one more fails on both. A payment that fails is tried
 * again a minute later. All in a zone in which the day begins two hours earlier than in UTC.
 */
const DAYS = 90;
const CHANGED = 60;
const START = Date.parse('2026-03-31T22:30:00Z');

function failsOn(day: number, device: string, at: number): boolean {
  const more = day % 3 === 0 ? 1 : 0;
  if (device === 'desktop') return at < 2 + more;
  return at < (day < CHANGED ? 10 : 5) + more;
}

function paymentsOf(day: number): ShopEvent[] {
  return ['phone', 'desktop'].flatMap((device) =>
    Array.from({ length: 20 }, (_, at) => {
      const id = `${day}-${device}-${at}`;
      const event = (activity: string, minute: number): ShopEvent => ({
        id: `${id}-${minute}`,
        time: new Date(START + day * 86_400_000 + at * 1_800_000 + minute * 60_000).toISOString(),
        activity,
        device,
        objects: [{ type: 'customer', id }],
      });
      const again = [event('Payment Failed', 1), event('Payment Info Entered', 2)];
      return [event('Payment Info Entered', 0), ...(failsOn(day, device, at) ? again : [])];
    }).flat(),
  );
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({ zone: 'Europe/Berlin' }));
  const events = Array.from({ length: DAYS }, (_, day) => paymentsOf(day)).flat();
  await store.append('shop', { events });
  await store.saveShop('empty', ShopSettings.parse({}));
});
afterAll(() => opened.close());

const ASKED = {
  kind: 'effect',
  finding: 'payment-failed:device=phone',
  inside: { device: 'phone' },
  changed: '2026-05-31',
} as const;

const asked = (more: object = {}, shop = 'shop'): Promise<EffectAnswer> =>
  ask(store, shop, EffectQuestion.parse({ ...ASKED, ...more }));

test('counts by day of the shop, inside the segment and outside, each try within the hour once', async () => {
  const { series, asOf } = await asked();
  expect(series.length).toBeGreaterThanOrEqual(DAYS);
  expect(series.find(({ day }) => day === '2026-04-02')).toEqual({
    day: '2026-04-02',
    inside: 0.5,
    outside: 0.1,
    expected: null,
  });
  expect(asOf).toBe(series.at(-1)?.day);
  expect(series.find(({ day }) => day === '2026-06-02')).toMatchObject({ inside: 0.25, outside: 0.1 });
});

test('the planted change is measured against those it left alone, in shares and in money', async () => {
  const price = { perMonth: 1000, low: 900, high: 1100 };
  const answer = await asked({ price });
  expect(answer).toMatchObject({ verdict: 'measured', method: 'comparison', wait: 0, cannotEstimate: null });
  expect(answer.share?.estimate).toBeCloseTo(-0.25, 2);
  expect(answer.excess).toBeCloseTo(0.4, 2);
  expect(answer.gone?.estimate).toBeCloseTo(0.25 / 0.4, 1);
  expect(answer.perMonth?.estimate).toBeCloseTo((answer.gone?.estimate ?? 0) * 1000, 6);
  expect(answer.perMonth?.low).toBeLessThan(625);
  expect(answer.perMonth?.high).toBeGreaterThan(625);
});

test('everybody, without a comparison: the series alone', async () => {
  const answer = await asked({ finding: 'payment-failed', inside: undefined });
  expect(answer).toMatchObject({ verdict: 'measured', method: 'series', apart: null, perMonth: null });
  expect(answer.share?.high).toBeLessThan(0);
});

test('a change of the last days is told as too early, and one before the first as not to be estimated', async () => {
  expect(await asked({ changed: '2026-06-27' })).toMatchObject({
    verdict: 'too-early',
    share: null,
    perMonth: null,
  });
  const early = await asked({ changed: '2026-04-03' });
  expect(early).toMatchObject({ verdict: 'cannot-estimate', method: null });
  expect(early.cannotEstimate?.reason).toContain('days before 3 Apr 2026');
});

test('who stays away counts as hit where the finding is about going on', async () => {
  const answer = await asked({ finding: 'stop-at-payment-info-entered:device=phone' });
  expect(answer.series.find(({ day }) => day === '2026-04-02')).toMatchObject({ inside: 1, outside: 1 });
});

test('nothing came in: no days, and why', async () => {
  expect(await asked({}, 'empty')).toMatchObject({
    verdict: 'cannot-estimate',
    series: [],
    asOf: null,
    cannotEstimate: { reason: expect.stringContaining('no journeys') },
  });
});

test('a finding of no study is refused with its field', async () => {
  await expect(asked({ finding: 'nothing:device=phone' })).rejects.toMatchObject({ field: 'finding' });
});

/*
 * A shop that deals the change by chance: of forty customers a day on phones every other one sees the variant “new” before paying.
 * Ten of twenty with “control” fail, five of twenty with “new”; two in twenty of those on desktops. One a day sees both.
 */
function dealt(day: number): ShopEvent[] {
  return Array.from({ length: 60 }, (_, at) => {
    const device = at < 40 ? 'phone' : 'desktop';
    const variant = at % 2 === 0 ? 'control' : 'new';
    const rank = Math.floor(at / 2) % 20;
    const fails = device === 'desktop' ? at < 42 : rank < (variant === 'new' ? 5 : 10);
    const id = `t${day}-${at}`;
    const event = (activity: string, minute: number, text?: Record<string, string>): ShopEvent => ({
      id: `${id}-${minute}`,
      time: new Date(START + day * 86_400_000 + at * 900_000 + minute * 60_000).toISOString(),
      activity,
      device,
      objects: [{ type: 'customer', id }],
      ...(text && { text }),
    });
    const saw = (minute: number, name: string) =>
      event('Experiment Viewed', minute, { experiment_id: 'new form', variation_id: name });
    const both = at === 39 ? [saw(5, 'control')] : [];
    const failed = fails ? [event('Payment Failed', 2), event('Payment Info Entered', 3)] : [];
    return [saw(0, variant), event('Payment Info Entered', 1), ...failed, ...both];
  }).flat();
}

describe('a change that an experiment tested', () => {
  const price = { perMonth: 1000, low: 900, high: 1100 };
  const tested = (more: object = {}) =>
    asked({ experiment: 'new form', changed: '2026-04-10', price, ...more }, 'tested');

  beforeAll(async () => {
    await store.saveShop('tested', ShopSettings.parse({ zone: 'Europe/Berlin' }));
    const events = Array.from({ length: 30 }, (_, day) => dealt(day)).flat();
    await store.append('tested', { events });
  });

  test('has the effect that the experiment shows, of those whom the finding is about, and the days beside it', async () => {
    const answer = await tested();
    expect(answer).toMatchObject({ verdict: 'measured', method: 'experiment', untested: null, wait: 0 });
    expect(answer.tested).toMatchObject({
      experiment: 'new form',
      control: { name: 'control', objects: 600, chances: 600, hits: 300 },
      variant: { name: 'new', objects: 570, chances: 570, hits: 150 },
    });
    expect(answer.tested?.mixed).toBe(30);
    const share = 150 / 570 - 0.5;
    expect(answer.share?.estimate).toBeCloseTo(share, 9);
    expect(answer.excess).toBeCloseTo(0.4, 2);
    expect(answer.gone?.estimate).toBeCloseTo(-share / (answer.excess ?? 0), 9);
    expect(answer.perMonth?.low).toBeGreaterThan(400);
    expect(answer.perMonth?.high).toBeLessThan(800);
    expect(answer.series.length).toBeGreaterThan(25);
  });

  test('is too early to tell while too few have seen it', async () => {
    const period = { from: '2026-04-01', to: '2026-04-01' };
    expect(await tested({ period })).toMatchObject({
      verdict: 'too-early',
      method: 'experiment',
      perMonth: null,
    });
  });

  test('is listed among the experiments of its shop, with the properties that tell it', async () => {
    expect(await experimentsOf(store, 'tested')).toEqual([
      {
        name: 'new form',
        named: 'text.experiment_id',
        varied: 'text.variation_id',
        exposures: 1830,
        variants: ['control', 'new'],
        from: '2026-03-31T22:30:00.000Z',
        to: '2026-04-30T13:15:00.000Z',
      },
    ]);
    expect(await experimentsOf(store, 'shop')).toEqual([]);
  });

  test('is told by the arms that are named, and followed by its days where these are not seen', async () => {
    // Called so by nobody, they are told apart by name alone: the other way round the change does harm.
    const turned = await tested({ arms: { control: 'new', variant: 'control' } });
    expect(turned.tested).toMatchObject({ control: { name: 'new' }, variant: { name: 'control' } });
    expect(turned.share?.estimate).toBeCloseTo(0.5 - 150 / 570, 9);
    const unseen = await tested({ arms: { control: 'control', variant: 'newer' } });
    expect(unseen.method).not.toBe('experiment');
    expect(unseen.untested?.reason).toContain('so far “control”, “new”');
  });

  test('is followed by its days where nobody saw that experiment, and it says so', async () => {
    const answer = await tested({ experiment: 'another' });
    expect(answer.method).not.toBe('experiment');
    expect(answer.untested?.reason).toBe('No event says who saw “another”.');
  });
});
