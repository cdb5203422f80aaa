import { createHash } from 'node:crypto';
import {
  CONTEXT_TYPES,
  definitionOf,
  DEFAULT_TRACED_TYPES,
  ObjectRelation,
  ShopEvent,
  ShopObject,
} from '@throughline/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES } from './activities.js';
import { DEFAULT_DEMO } from './config/defaultDemo.js';
import { type Demo, openDemo } from './demo.js';
import { FILES } from './output/journal.js';

function filesOf(demo: Demo): Record<string, string> {
  const files: Record<string, string> = Object.fromEntries(FILES.map((file) => [file, '']));
  for (const { file, text } of demo.files()) files[file] += text;
  return files;
}

function linesOf(text: string | undefined): unknown[] {
  return (text ?? '')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const digest = (files: Record<string, string>): string =>
  createHash('sha256')
    .update(FILES.map((file) => files[file]).join('\0'))
    .digest('hex');

describe('a demo shop', () => {
  const demo = openDemo({ ...DEFAULT_DEMO, events: 20_000 });
  let files: Record<string, string>;
  let events: ShopEvent[];
  let objects: ShopObject[];

  beforeAll(() => {
    files = filesOf(demo);
    events = linesOf(files['events.jsonl']).map((line) => ShopEvent.parse(line));
    objects = linesOf(files['objects.jsonl']).map((line) => ShopObject.parse(line));
  });

  it('is the same to the byte for the same seed, and another for another', () => {
    expect(digest(filesOf(openDemo({ ...DEFAULT_DEMO, events: 20_000 })))).toBe(digest(files));
    expect(digest(filesOf(openDemo({ ...DEFAULT_DEMO, events: 20_000, seed: 2 })))).not.toBe(digest(files));
  });

  it('gives each file alone as it gives them together', () => {
    expect([...demo.events()].join('')).toBe(files['events.jsonl']);
    expect([...demo.objects()].join('')).toBe(files['objects.jsonl']);
    expect([...demo.relations()].join('')).toBe(files['relations.jsonl']);
    expect(demo.spend()).toBe(files['spend.csv']);
  });

  it('comes near the number of events asked for', () => {
    // Counts of the stock come beside them.
    const others = events.filter(({ system }) => system !== 'stock').length;
    expect(others / 20_000).toBeGreaterThan(0.93);
    expect(others / 20_000).toBeLessThan(1.07);
  });

  it('names each event once, in the period, and never a number that is none', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const times = events.map(({ time }) => time).sort();
    expect((times.at(0) ?? '') >= '2026-08-02T22:00:00.000Z').toBe(true);
    expect((times.at(-1) ?? '9') < '2026-10-31T23:00:00.000Z').toBe(true);
    expect(Object.values(files).join('')).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('touches about two and a half objects an event, each of them once and known', () => {
    const known = new Set(objects.map(({ type, id }) => `${type} ${id}`));
    expect(known.size).toBe(objects.length);
    const refs = events.flatMap((event) => event.objects);
    expect(refs.length / events.length).toBeGreaterThan(2);
    expect(refs.length / events.length).toBeLessThan(2.6);
    expect(refs.filter(({ type, id }) => !known.has(`${type} ${id}`))).toEqual([]);
    const doubled = events.filter(
      (event) => new Set(event.objects.map(({ id }) => id)).size < event.objects.length,
    );
    expect(doubled).toEqual([]);
  });

  it('uses the types that are traced or context by default', () => {
    const types = new Set<string>([...DEFAULT_TRACED_TYPES, ...CONTEXT_TYPES]);
    const used = new Set(events.flatMap((event) => event.objects.map(({ type }) => type)));
    for (const type of DEFAULT_TRACED_TYPES) expect(used).toContain(type);
    expect([...used].filter((type) => !types.has(type))).toEqual([]);
  });

  it('relates objects that exist', () => {
    const known = new Set(objects.map(({ type, id }) => `${type} ${id}`));
    const relations = linesOf(files['relations.jsonl']).map((line) => ObjectRelation.parse(line));
    expect(relations.length).toBeGreaterThan(1000);
    const ends = relations.flatMap(({ from, to }) => [from, to]);
    expect(ends.filter(({ type, id }) => !known.has(`${type} ${id}`))).toEqual([]);
  });

  it('speaks the taxonomy, and uses every activity it lists', () => {
    expect(ACTIVITIES.filter((activity) => definitionOf(activity)?.name !== activity)).toEqual([]);
    const used = new Set(
      linesOf([...openDemo({ events: 80_000, stockCounts: true }).events()].join('')).map(
        (line) => ShopEvent.parse(line).activity,
      ),
    );
    expect(ACTIVITIES.filter((activity) => !used.has(activity))).toEqual([]);
    expect([...used].filter((activity) => !ACTIVITIES.some((known) => known === activity))).toEqual([]);
  });

  it('puts amounts where revenue is made or given back, and nowhere else', () => {
    for (const { activity, amount } of events) {
      const sign = definitionOf(activity)?.revenue ?? 0;
      expect(Math.sign(Number(amount?.value ?? 0)), activity).toBe(sign);
      if (amount) expect(amount.currency).toBe('EUR');
    }
  });

  it('counts as clicks the visits that campaigns brought', () => {
    const [head, ...rows] = (files['spend.csv'] ?? '')
      .trimEnd()
      .split('\n')
      .map((row) => row.split(','));
    expect(head).toEqual(['day', 'channel', 'campaign', 'cost', 'currency', 'clicks']);
    const clicks = rows.reduce((sum, row) => sum + Number(row[5]), 0);
    const brought = events.filter((event) => event.objects.some(({ type }) => type === 'campaign')).length;
    expect(clicks).toBe(brought);
    expect(rows).toHaveLength(90 * 7);
  });

  it('has settings with its zone and the calendars of its teams', () => {
    const settings = demo.settings();
    expect(settings.zone).toBe('Europe/Berlin');
    expect(settings.teams.map(({ id }) => id)).toEqual(['picking', 'packing', 'support']);
    expect(settings.teams[0]?.calendar?.hours.monday).toEqual([{ from: '07:30', to: '16:00' }]);
  });
});

describe('without problems, the rates of a shop', () => {
  const counts = new Map<string, number>();
  const sessions = new Map<string, Set<string>>();
  const count = (activity: string): number => counts.get(activity) ?? 0;

  beforeAll(() => {
    for (const line of linesOf([...openDemo({ events: 150_000 }).events()].join(''))) {
      const { activity, objects, system } = line as ShopEvent;
      counts.set(activity, count(activity) + 1);
      counts.set(`${activity} by ${system}`, count(`${activity} by ${system}`) + 1);
      const session = objects.find(({ type }) => type === 'session')?.id;
      if (session === undefined) continue;
      for (const key of [activity, 'any']) sessions.set(key, (sessions.get(key) ?? new Set()).add(session));
    }
  });

  const share = (activity: string): number =>
    (sessions.get(activity)?.size ?? 0) / (sessions.get('any')?.size ?? 1);

  it.each([
    ['visits that put something in the cart', () => share('Product Added'), 0.085, 0.115],
    ['visits that buy', () => share('Order Completed'), 0.024, 0.031],
    ['payments that fail', () => share('Payment Failed') / share('Payment Info Entered'), 0.03, 0.055],
    ['parcels that are late', () => count('Parcel Delayed') / count('Parcel Handed Over'), 0.055, 0.105],
    ['orders that come back', () => count('Return Requested') / count('Order Completed'), 0.07, 0.12],
    ['orders with a ticket', () => count('Ticket Opened') / count('Order Completed'), 0.04, 0.08],
    ['deliveries that fail at first', () => count('Delivery Failed') / count('Parcel Delivered'), 0.04, 0.1],
    ['searches per visit', () => count('Products Searched') / (sessions.get('any')?.size ?? 1), 0.2, 0.6],
  ])('%s', (_, rate, low, high) => {
    expect(rate()).toBeGreaterThan(low);
    expect(rate()).toBeLessThan(high);
  });
});
