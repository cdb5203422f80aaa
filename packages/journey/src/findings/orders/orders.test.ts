import {
  EffectQuestion,
  FindingsQuestion,
  ShopSettings,
  type Finding,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inquire } from '../../answer/inquiry.js';
import { ask } from '../../ask.js';
import { explaining } from '../../testing/explaining.js';
import type { JourneyOrder } from '../../source/order.js';
import { judge, type Judged } from '../judge.js';
import { DAY, HOUR } from '../study.js';
import { expectedOf } from './expected.js';
import { lookAtOrders } from './look.js';

/*
 * Eighteen orders a day over a hundred days, each of a customer of its own: confirmed, picked, packed, handed over and delivered. One in
 * four orders again a month later, one in twenty is cancelled, one in ten brings a ticket.
 */

const START = Date.parse('2026-03-02T06:00:00Z');
const ORDERS = 1800;

/** What happens to one order. */
interface Course {
  readonly line: readonly (readonly [hours: number, activity: string])[];
  readonly cancelled: boolean;
  readonly ticket: boolean;
  readonly again: boolean;
}

/** Scrambles both numbers (the finaliser of MurmurHash3), so that no stream follows another. */
function drawn(n: number, stream: number): number {
  let hash = Math.imul(n + 1, 0x9e37_79b1) ^ Math.imul(stream, 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

const LINE = [
  [1, 'Order Confirmed'],
  [5, 'Picking Started'],
  [7, 'Parcel Packed'],
  [10, 'Parcel Handed Over'],
  [50, 'Parcel Delivered'],
] as const;

const usual = (n: number, more: Partial<Course> = {}): Course => ({
  line: LINE,
  cancelled: drawn(n, 1) < 0.05,
  ticket: drawn(n, 2) < 0.1,
  again: drawn(n, 3) < 0.25,
  ...more,
});

const begunAt = (n: number): number => START + Math.floor(n / 18) * DAY + (n % 18) * 1_200_000;

function eventsOf(n: number, { line, cancelled, ticket, again }: Course): ShopEvent[] {
  const begun = begunAt(n);
  const at = (hours: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${n}-${activity}-${hours}`,
    time: new Date(begun + hours * HOUR).toISOString(),
    activity,
    device: n % 2 === 0 ? 'phone' : 'desktop',
    channel: n % 3 === 0 ? 'direct' : 'search',
    objects: [{ type: 'customer', id: `c${n}` }],
    ...more,
  });
  return [
    at(0, 'Order Completed', PAID),
    ...line.map(([hours, activity]) => at(hours, activity)),
    ...(ticket ? [at(70, 'Ticket Opened')] : []),
    ...(cancelled ? [at(90, 'Order Cancelled')] : []),
    ...(again ? [at(24 * 25, 'Order Completed', PAID)] : []),
  ];
}

const PAID = { amount: { value: '50.00', currency: 'EUR' } } as const;

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
});
afterAll(() => opened.close());

async function fill(shop: string, courseOf: (n: number) => Course): Promise<void> {
  const events = Array.from({ length: ORDERS }, (_, n) => eventsOf(n, courseOf(n))).flat();
  await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR' }));
  await store.append(shop, { events });
}

async function findingsOf(shop: string, courseOf: (n: number) => Course): Promise<readonly Finding[]> {
  await fill(shop, courseOf);
  const { findings } = await ask<'findings'>(store, shop, { kind: 'findings', limit: 200, seed: 1 });
  return own(findings);
}

/** What is found of orders alone, without all else that findings look at. */
async function shownOf(shop: string, courseOf: (n: number) => Course): Promise<readonly Judged[]> {
  await fill(shop, courseOf);
  const inquiry = await inquire(store, { shop, question: { kind: 'findings' } }, {});
  const { facts } = inquiry;
  const order: JourneyOrder = { facts, objectType: 'customer', span: null, where: [], bots: 'out' };
  const [first, last] = [new Date(facts.log.from ?? 0), new Date(facts.log.to ?? 0)];
  const ground = { order, outcome: { activity: 'Order Completed' }, first, last };
  const terms = { months: 1, margin: 1, kept: 1, further: 0, seed: 1 };
  return judge((await lookAtOrders(inquiry, ground, terms)).candidates);
}

const shown = async (...asked: Parameters<typeof shownOf>) =>
  (await shownOf(...asked)).map(({ counted }) => counted.study.id);

const OWN = /^(?:skipped|repeated|early|beside|slow|again-after)-/u;
const own = (findings: readonly Finding[]) => findings.filter(({ id }) => OWN.test(id));
const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id);

describe('orders that leave the way that most take', () => {
  test('are told by the step that they leave out, with what follows and what it costs', async () => {
    const left = (n: number) => drawn(n, 9) < 0.08;
    const without = LINE.filter(([, activity]) => activity !== 'Picking Started');
    const findings = await findingsOf('skipped', (n) =>
      left(n) ? usual(n, { line: without, cancelled: drawn(n, 1) < 0.4 }) : usual(n),
    );
    // Until they go on without it they wait for it: of the two that tell of one trouble, sums count one.
    expect(findings.filter(({ within }) => within === null)).toHaveLength(1);
    const told = findings.find(({ id }) => id === 'skipped-picking-started-then-cancelled');
    expect(told?.title).toContain('Orders go on without “Picking Started”: a cancellation follows 4');
    expect(told?.evidence.follows).toMatchObject([{ what: 'cancelled' }]);
    expect(told).toMatchObject({
      detector: 'deviations',
      where: { edge: { from: 'Order Confirmed', to: 'Picking Started' } },
    });
    expect(told?.evidence.observed).toBeCloseTo(0.4, 1);
    expect(told?.evidence.baseline).toBeCloseTo(0.05, 1);
    // Of some 110 orders of 50, a third more are paid back, in two months that could be followed.
    expect(told?.price.low).toBeGreaterThan(0);
    expect(told?.price.perMonth).toBeGreaterThan(400);
    expect(told?.price.perMonth).toBeLessThan(1600);
    expect(told?.confidence).not.toBe('high');
    expect(told?.followed).toBeUndefined();
    expect(told?.suggestions).toHaveLength(3);
    const asked = { kind: 'findings', limit: 200, seed: 1, locale: 'de' } as const;
    const german = await ask<'findings'>(store, 'skipped', asked);
    const same = german.findings.find(({ id }) => id === told?.id);
    expect(same?.title).toContain('Bestellungen gehen ohne „Kommissionierung');
    expect(same?.price.derivation[1]).toContain('Danach brachte jede von ihnen');
  });

  test('are told by a step that they repeat, and by one that comes too early', async () => {
    const again = await shown('repeated', (n) =>
      drawn(n, 12) < 0.08
        ? usual(n, { line: [...LINE, [8, 'Parcel Packed']], ticket: drawn(n, 2) < 0.5 })
        : usual(n),
    );
    expect(again).toEqual(['repeated-parcel-packed-then-ticket']);
    const early = await shown('early', (n) =>
      drawn(n, 9) < 0.08
        ? usual(n, {
            line: LINE.map(([hours, name]) => (name === 'Parcel Packed' ? [4, name] : [hours, name])),
            again: drawn(n, 3) < 0.05,
          })
        : usual(n),
    );
    // What is packed early also lies long until the carrier comes.
    expect(early).toContain('early-parcel-packed-before-picking-started-then-again');
  });

  test('are none where a step merely had not come yet when the order was cancelled', async () => {
    const found = await shown('not-yet', (n) => {
      const slow = drawn(n, 9) < 0.3;
      const cancelled = drawn(n, 1) < 0.15;
      const line = LINE.map(
        ([hours, name]) => [slow && name === 'Picking Started' ? 60 : hours, name] as const,
      );
      return usual(n, { line: cancelled ? line.filter(([hours]) => hours < 30) : line, cancelled });
    });
    expect(found.filter((id) => id.startsWith('skipped-'))).toEqual([]);
  });

  test('are none where nothing follows that does not follow others too', async () => {
    const without = LINE.filter(([, activity]) => activity !== 'Picking Started');
    expect(await shown('alike', (n) => (drawn(n, 9) < 0.1 ? usual(n, { line: without }) : usual(n)))).toEqual(
      [],
    );
  });

  test('are none where more of them are cancelled on the device on which more leave it', async () => {
    const without = LINE.filter(([, activity]) => activity !== 'Picking Started');
    const findings = await shown('mixed', (n) => {
      const phone = n % 2 === 0;
      const course = usual(n, { cancelled: drawn(n, 1) < (phone ? 0.4 : 0.02) });
      return drawn(n, 9) < (phone ? 0.15 : 0.02) ? { ...course, line: without } : course;
    });
    expect(findings).toEqual([]);
  });
});

test('what happens above all on one device is told of it too, and what happens on all alike is not', async () => {
  const without = LINE.filter(([, activity]) => activity !== 'Picking Started');
  const left = (n: number, phone: number, desktop: number) => drawn(n, 12) < (n % 2 === 0 ? phone : desktop);
  const courseOf = (phone: number, desktop: number) => (n: number) =>
    left(n, phone, desktop) ? usual(n, { line: without, cancelled: drawn(n, 1) < 0.4 }) : usual(n);
  const findings = await findingsOf('phones-skip', courseOf(0.25, 0.03));
  const whole = findings.find(({ id }) => id === 'skipped-picking-started-then-cancelled');
  const told = findings.find(({ id }) => id === 'skipped-picking-started-then-cancelled:device=phone');
  expect(ids(findings).filter((id) => /:(?!device=phone$)/u.test(id))).toEqual([]);
  expect(told?.where.segment).toEqual({ device: 'phone' });
  expect(told?.evidence.observed).toBeGreaterThan(5 * (told?.evidence.baseline ?? 1));
  expect(told?.title).toContain('most of all with phone (26 % of these against 3');
  expect(told?.evidence.affected).toBeLessThan(whole?.evidence.affected ?? 0);
  expect(told?.evidence.exposed).toBeLessThan(0.6 * (whole?.evidence.exposed ?? 0));
  expect(told?.price.low).toBeGreaterThan(0);
  // Sums count the trouble once.
  expect(new Set(findings.map(({ within }) => within))).toEqual(new Set(['wait-for-picking:device=phone']));
  const alike = await shownOf('all-skip', courseOf(0.1, 0.1));
  expect(alike.map(({ found }) => found.segment)).not.toContainEqual({ device: 'phone' });
  expect(alike.map(({ counted }) => counted.study.id)).toContain('skipped-picking-started-then-cancelled');
});

describe('orders that leave the way that they should take', () => {
  /** Three of ten are checked before they leave, and the others bring more tickets. */
  const isChecked = (n: number) => drawn(n, 11) < 0.3;
  const CHECKED = [...LINE.slice(0, 3), [8, 'Quality Checked'] as const, ...LINE.slice(3)];
  const courseOf = (n: number) =>
    isChecked(n)
      ? usual(n, { line: CHECKED, ticket: drawn(n, 2) < 0.05 })
      : usual(n, { ticket: drawn(n, 2) < 0.3 });
  const SHOULD = [
    'Cart Viewed',
    'Order Completed',
    ['Order Confirmed', 'Order Held'],
    'Parcel Packed',
    'Quality Checked',
    'Sealed Twice',
    'Parcel Handed Over',
  ];
  const ID = 'skipped-quality-checked-then-ticket';

  test('are told though most leave it, by the steps that the question tells', async () => {
    expect(ids(await findingsOf('expected', courseOf)).filter((id) => id.startsWith('skipped-'))).toEqual([]);
    const asked = { kind: 'findings', limit: 200, seed: 1, line: SHOULD } as const;
    const { findings, missing } = await ask<'findings'>(store, 'expected', FindingsQuestion.parse(asked));
    const told = findings.find(({ id }) => id === ID);
    expect(told?.where.edge).toEqual({ from: 'Parcel Packed', to: 'Quality Checked' });
    expect(told?.evidence.observed).toBeCloseTo(0.3, 1);
    expect(told?.evidence.baseline).toBeCloseTo(0.05, 1);
    expect(told?.evidence.affected).toBeGreaterThan(0.6 * (told?.evidence.exposed ?? 0));
    const unseen = missing.filter(({ why }) => why.includes('Orders should take'));
    expect(unseen.map(({ why }) => why)).toEqual([expect.stringContaining('“Sealed Twice”')]);
  });

  test('and by those of the shop’s settings, by which they are followed, too', async () => {
    const question = { kind: 'effect', finding: ID, changed: '2026-05-01' } as const;
    const followed = () => ask<'effect'>(store, 'expected', EffectQuestion.parse(question));
    expect((await followed()).cannotEstimate?.reason).toContain('they do not take that step');
    const told = await ask<'effect'>(store, 'expected', EffectQuestion.parse({ ...question, line: SHOULD }));
    expect(told.verdict).toBe('measured');
    await store.saveShop('expected', ShopSettings.parse({ currency: 'EUR', line: SHOULD }));
    const { verdict, series } = await followed();
    expect(verdict).toBe('measured');
    const shares = series.flatMap(({ inside }) => inside ?? []);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(0.7, 1);
    const { facts } = await inquire(store, { shop: 'expected', question: { kind: 'findings' } }, {});
    expect(expectedOf(facts.settings.line ?? [], { activity: 'Order Completed' }, facts)).toMatchObject({
      steps: [
        { name: 'Order Confirmed' },
        { name: 'Parcel Packed' },
        { name: 'Quality Checked' },
        { name: 'Parcel Handed Over' },
      ],
      unseen: ['Sealed Twice'],
    });
  });
});

test('steps in other scripts keep their letters in ids, by which they are followed', async () => {
  const named = (name: string) => (name === 'Picking Started' ? 'Комплектация' : name);
  const line = LINE.map(([hours, name]) => [hours, named(name)] as const);
  const without = line.filter(([, name]) => name !== 'Комплектация');
  const found = await shown('scripts', (n) =>
    drawn(n, 9) < 0.08 ? usual(n, { line: without, cancelled: drawn(n, 1) < 0.4 }) : usual(n, { line }),
  );
  const id = 'skipped-комплектация-then-cancelled';
  expect(found).toContain(id);
  const asked = { kind: 'effect', finding: id, inside: {}, changed: '2026-05-01' } as const;
  const { series } = await ask<'effect'>(store, 'scripts', asked);
  expect(series.filter(({ inside }) => (inside ?? 0) > 0).length).toBeGreaterThan(20);
});

describe('behind the scenes', () => {
  test('what an order meets or waits for is held against what follows in front', async () => {
    const held = (n: number) => drawn(n, 12) < 0.08;
    const met = await shownOf('held', (n) =>
      held(n) ? usual(n, { line: [...LINE, [3, 'Order Held']], ticket: drawn(n, 2) < 0.5 }) : usual(n),
    );
    expect(met.map(({ counted }) => counted.study.id)).toEqual(['beside-order-held-then-ticket']);
    // Each order stands once, whatever steps it reached: all that were made early enough, and those of them that were held.
    const { log } = (await inquire(store, { shop: 'held', question: { kind: 'findings' } }, {})).facts;
    const [from, to] = [Date.parse(log.from ?? ''), Date.parse(log.to ?? '')];
    const isEarly = (n: number, days: number) => begunAt(n) + days * DAY <= to - Math.floor((to - from) / 3);
    const all = Array.from({ length: ORDERS }, (_, n) => n);
    const again = all.filter((n) => usual(n).again && isEarly(n, 25)).length;
    expect(met[0]?.orders).toBe(all.filter((n) => isEarly(n, 0)).length + again);
    expect(met[0]?.found.hits).toBe(all.filter((n) => held(n) && isEarly(n, 0)).length);
    const slow = await shown('slow', (n) => {
      const long = drawn(n, 9) < 0.15;
      const line = LINE.map(([hours, name]) =>
        name === 'Order Confirmed'
          ? ([hours, name] as const)
          : ([hours + (long ? 30 : drawn(n, 8)), name] as const),
      );
      return usual(n, { line, ticket: drawn(n, 2) < (long ? 0.4 : 0.1) });
    });
    expect(slow).toContain('slow-order-confirmed-to-picking-started-then-ticket');
  });
});

describe('what goes with another order', () => {
  test('is found among all that comes after one, and told as gained, never as proven', async () => {
    const findings = await findingsOf('touched', (n) => {
      const touched = drawn(n, 9) < 0.3;
      const more = [
        ...(touched ? ([[60, 'Loyalty Points Earned']] as const) : []),
        ...(drawn(n, 7) < 0.3 ? ([[61, 'Message Opened']] as const) : []),
      ];
      return usual(n, { line: [...LINE, ...more], again: drawn(n, 3) < (touched ? 0.45 : 0.2) });
    });
    expect(ids(findings)).toEqual(['again-after-loyalty-points-earned']);
    const [told] = findings;
    expect(told).toMatchObject({ detector: 'strengths', strength: true, causal: 'association' });
    expect(told?.confidence).not.toBe('high');
    expect(told?.price.high).toBeLessThan(0);
    expect(told?.evidence.baseline).toBeCloseTo(0.2, 1);
    // Each order stands once, whatever steps it reached.
    expect(told?.evidence.exposed).toBeLessThanOrEqual(ORDERS);
    expect(told?.title).toContain('“Loyalty Points Earned”');
  });
});

describe('after a change', () => {
  /** Orders of one in so many leave picking out until the sixtieth day: on phones alone, or all. */
  const CHANGED = '2026-05-01';
  const isBefore = (n: number) => n < 60 * 18;
  const asked = (shop: string, finding: string, inside: Record<string, string> = {}) =>
    ask<'effect'>(store, shop, { kind: 'effect', finding, inside, changed: CHANGED, price: PRICE });
  const PRICE = { perMonth: 1000, low: 900, high: 1100 };
  const STEP = 'Picking Started';
  /** Nobody orders again: each order stands alone. */
  const once = (n: number, more: Partial<Course> = {}) => usual(n, { ...more, again: false });
  const without = LINE.filter(([, activity]) => activity !== STEP);
  const early = LINE.map(([hours, name]) => [name === 'Parcel Packed' ? 4 : hours, name] as const);
  const late = LINE.map(
    ([hours, name]) => [name === STEP ? 40 : hours + (hours > 4 ? 40 : 0), name] as const,
  );
  const after = (name: string) => [...LINE, [60, name] as const];
  const twice = [...LINE, [8, 'Parcel Packed'] as const];

  test.each([
    ['skipped-picking-started-then-cancelled', without],
    ['repeated-parcel-packed-then-ticket', twice],
    ['early-parcel-packed-before-picking-started-then-again', early],
    ['slow-order-confirmed-to-picking-started-then-ticket', late],
    ['beside-order-held-then-late', after('Order Held')],
    ['again-after-message-opened', after('Message Opened')],
    // As findings were called before.
    ['points-earned', after('Loyalty Points Earned')],
  ])('the share of orders with “%s” is followed by day, and what stopped is measured', async (id, line) => {
    await fill(id, (n) => (isBefore(n) && drawn(n, 12) < 0.15 ? once(n, { line }) : once(n)));
    const { verdict, method, share, gone, perMonth, asOf } = await asked(id, id);
    expect({ verdict, method }).toEqual({ verdict: 'measured', method: 'series' });
    const truth = shareOf((n) => drawn(n, 12) < 0.15);
    expect(share?.low).toBeLessThan(-truth);
    expect(share?.high).toBeGreaterThan(-truth);
    expect(share?.high).toBeLessThan(0);
    expect(gone?.estimate).toBeCloseTo(1, 0);
    expect(perMonth?.estimate).toBeCloseTo((gone?.estimate ?? 0) * 1000, 6);
    // What was ordered later can still meet it.
    expect(asOf).toBe('2026-06-02');
  });

  test('of a segment, against those that the change left alone', async () => {
    const fewer = (n: number) => n % 2 === 0 && isBefore(n) && drawn(n, 12) < 0.25;
    await fill('phones', (n) => (fewer(n) || drawn(n, 13) < 0.05 ? once(n, { line: without }) : once(n)));
    const id = 'skipped-picking-started-then-cancelled:device=phone';
    const answer = await asked('phones', id, { device: 'phone' });
    expect(answer).toMatchObject({ verdict: 'measured', method: 'comparison', apart: false });
    const truth = 0.95 * shareOf((n) => drawn(n, 12) < 0.25);
    expect(answer.share?.low).toBeLessThan(-truth);
    expect(answer.share?.high).toBeGreaterThan(-truth);
    expect(answer.share?.high).toBeLessThan(0);
    expect(answer.excess).toBeCloseTo(0.95 * 0.25, 1);
  });

  test('nothing is told of a shop in which nothing changed, nor of a step that its orders do not take', async () => {
    await fill('untouched', (n) => (n % 7 === 0 ? once(n, { line: without }) : once(n)));
    const answer = await asked('untouched', 'skipped-picking-started-then-cancelled');
    expect(answer.verdict).toBe('measured');
    expect(answer.share?.low).toBeLessThan(0);
    expect(answer.share?.high).toBeGreaterThan(0);
    const unknown = await asked('untouched', 'skipped-item-blessed-then-ticket');
    expect(unknown).toMatchObject({ verdict: 'cannot-estimate', series: [] });
    expect(unknown.cannotEstimate?.reason).toContain('they do not take that step');
    const soon = { kind: 'effect', finding: 'skipped-picking-started-then-cancelled', inside: {} } as const;
    const late = await ask<'effect'>(store, 'untouched', { ...soon, changed: '2026-06-20' });
    expect(late).toMatchObject({ verdict: 'too-early', share: null });
    for (const finding of ['skipped-picking-started-then-cancelled', 'beside-order-held-then-late'])
      for (const [changed, day] of [
        ['2026-03-02', '2 Mar 2026'],
        ['2025-12-24', '24 Dec 2025'],
      ] as const) {
        const early = await ask<'effect'>(store, 'untouched', { ...soon, finding, changed });
        expect(early).toMatchObject({ verdict: 'cannot-estimate', series: [] });
        expect(early.cannotEstimate?.reason).toContain(`No day lies before ${day} `);
      }
    const german = { ...soon, changed: '2026-03-02', locale: 'de' } as const;
    const { cannotEstimate } = await ask<'effect'>(store, 'untouched', german);
    expect(cannotEstimate?.reason).toContain('Vor dem 02.03.2026 liegt kein Tag');
  });

  /** Of the orders before the change. */
  function shareOf(isMet: (n: number) => boolean): number {
    const all = Array.from({ length: 60 * 18 }, (_, n) => n);
    return all.filter(isMet).length / all.length;
  }
});
