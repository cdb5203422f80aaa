import { ShopSettings, type ShopEvent } from '@throughline/model';
import { openEmbedded } from '@throughline/stores';
import { expect, test } from 'vitest';
import { inquire, orderOf } from '../answer/inquiry.js';
import type { ShopFacts } from '../shop/facts.js';
import { Binder } from '../sql/binder.js';
import { propertiesOf, SAMPLE, samplingOf } from './known.sql.js';
import { readProperties } from './prepare.js';

const LOG = {
  events: 10_000_000,
  rejected: 0,
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-04-01T00:00:00.000Z',
  objects: {},
};
const HOUR = 3_600_000;

const factsOf = (events: number) => ({ shop: 'shop', log: { ...LOG, events } }) as unknown as ShopFacts;

test('properties of very large shops are looked for in an eighth of the time, all over it and at all hours, and in the last days', () => {
  expect(samplingOf(factsOf(2_000_000))).toBe('everywhere');
  expect(samplingOf(factsOf(LOG.events))).toBe('stretches');
  const source = { own: (table: string) => table, everyShard: (sql: string) => `(${sql})` };
  const asked = { facts: factsOf(LOG.events), objectType: 'customer', activities: ['Page Viewed'] };
  const binder = new Binder();
  const statement = propertiesOf({ ...source, kind: 'stored', journeys: '', binder }, asked, {
    sampling: 'stretches',
    enough: SAMPLE.enough,
  });
  const times = [...statement.sql.matchAll(/time (?:>=|<) \{(\w+):/gu)].map(([, name = '']) =>
    Date.parse(`${String(statement.params?.[name]).replace(' ', 'T')}Z`),
  );
  // What is told in the last days alone, to the last event, is seen: from there on all is read.
  const newest = times.pop() ?? 0;
  expect(statement.sql).toMatch(/ OR time >= \{\w+:[^}]*\}\) AND id %/u);
  expect(Date.parse(LOG.to) - newest).toBe((90 / 8) * 24 * HOUR);
  const stretches = times.flatMap((begin, at) =>
    at % 2 === 0 ? [{ begin, length: (times[at + 1] ?? 0) - begin }] : [],
  );
  const all = Date.parse(LOG.to) - Date.parse(LOG.from);
  expect(stretches).toHaveLength(32);
  expect(stretches.reduce((sum, { length }) => sum + length, 0) / all).toBeCloseTo(1 / 8, 6);
  stretches.forEach(({ begin }, at) => {
    expect(Math.floor((32 * (begin - Date.parse(LOG.from))) / all)).toBe(at);
  });
  expect(new Set(stretches.map(({ begin }) => Math.floor(begin / (6 * HOUR)) % 4)).size).toBe(4);
});

/*
 * Fifty views of pages a day for eighty days, each of a kind; in the last days few, of which some tell a plan. Sampled as a very large
 * shop, by bounds that are as much smaller.
 */
const BOUNDS = { enough: 400, least: 100 };
const DAY = 24 * HOUR;

function viewsOf(at: number, day: number): ShopEvent {
  const isLate = day > 64;
  return {
    id: `${day}-${at}`,
    time: new Date(Date.parse(LOG.from) + day * DAY + at * 0.5 * HOUR).toISOString(),
    activity: 'Page Viewed',
    text: { kind: at % 2 === 0 ? 'list' : 'page', ...(isLate && { plan: at % 2 === 0 ? 'new' : 'old' }) },
    objects: [{ type: 'customer', id: `c${day}-${at}` }],
  };
}

test('a date that is far out does not hide what the events of a very large shop say of themselves', async () => {
  const store = await openEmbedded();
  try {
    const views = Array.from({ length: 80 }, (_, day) =>
      Array.from({ length: day > 64 ? 4 : 50 }, (_each, at) => viewsOf(at, day)),
    ).flat();
    const read = async (shop: string, events: readonly ShopEvent[]) => {
      await store.saveShop(shop, ShopSettings.parse({}));
      await store.append(shop, { events: [...events] });
      const inquiry = await inquire(store, { shop, question: { kind: 'findings' } }, {});
      const asked = { facts: inquiry.facts, objectType: 'customer', activities: ['Page Viewed'] };
      expect(samplingOf(inquiry.facts, BOUNDS)).toBe('stretches');
      const { reader } = inquiry;
      const order = orderOf(inquiry, 'customer', 'touching');
      const rows = await readProperties({ reader, bounds: BOUNDS }, order, asked);
      const of = (property: string) => rows.find((row) => row.property === property);
      return { of, statements: reader.asked.length };
    };
    // An eighth of the time holds enough, and what is told in the last days alone is all seen.
    const usual = await read('usual', views);
    expect(usual.statements).toBe(1);
    expect(usual.of('')?.events).toBeGreaterThan(300);
    expect(usual.of('text.plan')).toMatchObject({ events: 40, found: ['new', 'old'] });
    // A clock that was never set: hardly an event lies in the stretches of forty years, so that all are looked at, one in nine.
    const unset = { ...viewsOf(0, 0), id: 'unset', time: '1986-01-01T00:00:00.000Z' };
    const far = await read('far', [unset, ...views]);
    expect(far.statements).toBe(2);
    expect(far.of('')?.events).toBeGreaterThan(views.length / 9 - 60);
    expect(far.of('text.kind')?.found).toEqual(['list', 'page']);
  } finally {
    await store.close();
  }
});
