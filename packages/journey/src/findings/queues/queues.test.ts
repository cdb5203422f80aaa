import { ShopSettings, type Finding, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../ask.js';
import { explaining } from '../../testing/explaining.js';
import { DAY, HOUR } from '../study.js';

/* Twelve orders a day, confirmed at all hours and picked after a wait; who waits long hardly orders again. */

const START = Date.parse('2026-03-02T00:00:00Z');
const DAYS = 91;

/** The same for the same order, and like nothing else: 0 … 1. */
const chance = (day: number, nth: number, of: number): number =>
  ((Math.imul(day * 977 + nth * 131 + of * 7919, 2654435761) >>> 0) / 2 ** 32 + of * 0.37) % 1;

const spread = (day: number, nth: number): number =>
  Math.exp(0.35 * (chance(day, nth, 1) + chance(day, nth, 2) + chance(day, nth, 3) - 1.5) * 2);

interface Drawn {
  readonly day: number;
  readonly nth: number;
  readonly hours: number;
  /** Who confirms it, and who picks it. */
  readonly hands: readonly [string, string] | null;
}

function orderOf({ day, nth, hours, hands }: Drawn): ShopEvent[] {
  const customer = `c${day}-${nth}`;
  const placed = START + day * DAY + nth * 2 * HOUR;
  const at = (time: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${customer}-${activity}-${time}`,
    time: new Date(time).toISOString(),
    activity,
    objects: [{ type: 'customer', id: customer }],
    ...more,
  });
  const by = (end: 0 | 1) => (hands === null ? {} : { text: { team: hands[end] } });
  const paid = { amount: { value: '50.00', currency: 'EUR' } } as const;
  const again = chance(day, nth, 4) < (hours > 6 ? 0.1 : 0.5);
  return [
    at(placed, 'Order Completed', paid),
    at(placed + 60_000, 'Order Confirmed', by(0)),
    at(placed + 60_000 + Math.round(hours * HOUR), 'Picking Started', by(1)),
    ...(again ? [at(placed + 12 * DAY, 'Order Completed', paid)] : []),
  ];
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
});
afterAll(() => opened.close());

async function findingsOf(
  shop: string,
  hours: (day: number, nth: number) => number,
  hands: (day: number, nth: number) => readonly [string, string] | null = () => null,
): Promise<readonly Finding[]> {
  const events = Array.from({ length: DAYS * 12 }, (_, n) => {
    const [day, nth] = [Math.floor(n / 12), n % 12];
    return orderOf({ day, nth, hours: hours(day, nth), hands: hands(day, nth) });
  }).flat();
  await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR' }));
  await store.append(shop, { events });
  const { findings } = await ask<'findings'>(store, shop, { kind: 'findings', limit: 100, seed: 1 });
  return findings;
}

const inTime = (findings: readonly Finding[]) =>
  findings.filter(({ id }) => /^(growing|two-kinds|batched|handed|broke)-/u.test(id)).map(({ id }) => id);

describe('waits', () => {
  test('that grow week by week are told, with where they began and where they are now', async () => {
    const findings = await findingsOf('growing', (day, nth) => 2 * spread(day, nth) * (1 + day / 25));
    const grown = findings.find(({ id }) => id === 'growing-wait-for-picking');
    expect(grown, JSON.stringify(findings.map(({ id }) => id))).toBeDefined();
    expect(grown?.evidence.observed).toBeGreaterThan(0.3);
    expect(grown?.evidence.baseline).toBeLessThan(0.1);
    expect(grown).toMatchObject({ detector: 'waits', causal: 'association' });
    expect(grown?.confidence).not.toBe('high');
  });

  test('of two kinds at the same hours are told with how long each takes', async () => {
    const findings = await findingsOf(
      'kinds',
      (day, nth) => spread(day, nth) * (chance(day, nth, 6) < 0.3 ? 30 : 2),
    );
    const kinds = findings.find(({ id }) => id === 'two-kinds-wait-for-picking');
    expect(kinds, JSON.stringify(findings.map(({ id }) => id))).toBeDefined();
    expect(kinds?.evidence.observed).toBeCloseTo(0.3, 1);
    expect(kinds?.title).toMatch(/ of about [12]\.\d hours and \d+ % of about [23]\d hours/u);
  });

  test('that end in batches are told with how many go at once, and how much of the wait the batch takes', async () => {
    // Two days' orders are picked together, at six in the evening of the second.
    const untilBatch = (day: number, nth: number) => (day % 2 === 0 ? 24 : 0) + 18 - nth * 2 + nth / 240;
    const findings = await findingsOf('batches', (day, nth) => {
      const hours = untilBatch(day, nth);
      return hours > 0 ? hours : hours + 48;
    });
    const told = findings.find(({ id }) => id === 'batched-wait-for-picking');
    expect(told, JSON.stringify(findings.map(({ id }) => id))).toBeDefined();
    expect(told?.title).toMatch(
      /9\d % go on in batches of about 24, and 9\d % of their waiting is for the batch to fill/u,
    );
    expect(told).toMatchObject({ detector: 'waits', causal: 'association' });
    expect(told?.confidence).not.toBe('high');
  });

  test('that are longer where work passes to another team are told, and where it does not matter they are not', async () => {
    const passes = (day: number, nth: number) => (day * 3 + nth * 7) % 5 < 2;
    const hands = (day: number, nth: number) => ['A', passes(day, nth) ? 'B' : 'A'] as const;
    const slower = await findingsOf(
      'handed',
      (day, nth) => 2 * spread(day, nth) * (passes(day, nth) && chance(day, nth, 9) < 0.4 ? 5 : 1),
      hands,
    );
    const told = slower.find(({ id }) => id === 'handed-wait-for-picking');
    expect(told, JSON.stringify(slower.map(({ id }) => id))).toBeDefined();
    expect(told?.title).toMatch(/that pass to another team, [\d.]+ % of those that stay with one/u);
    expect(told?.evidence.observed).toBeGreaterThan(2 * (told?.evidence.baseline ?? 1));
    expect(told?.confidence).not.toBe('high');
    expect(inTime(await findingsOf('kept', (day, nth) => 2 * spread(day, nth), hands))).toEqual([]);
  });

  test('that the clock makes longer are no second kind, and those that stay as they are do not grow', async () => {
    const night = (nth: number) => (nth >= 8 ? 12 : 1);
    expect(inTime(await findingsOf('steady', (day, nth) => 2 * spread(day, nth) * night(nth)))).toEqual([]);
  });
});
