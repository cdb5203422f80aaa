import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShopEvent } from '@throughline/model';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../events/embedded/open.js';
import { StoreError } from '../events/errors.js';
import type { EventStore, ImportUnit } from '../events/port.js';
import { journeysOf, rowCounts } from '../testing/events.js';
import { Intake, type IntakeOptions } from './intake.js';

let store: EventStore;
let folder: string;
let shops = 0;
const opened: Intake[] = [];

beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'));
});
afterEach(async () => {
  for (const intake of opened.splice(0)) await intake.close();
  rmSync(folder, { recursive: true });
});

async function openIntake(options: Partial<IntakeOptions> = {}): Promise<Intake> {
  const intake = await Intake.open({ store, folder, ...options });
  opened.push(intake);
  return intake;
}

const newShop = () => `live-${(shops += 1)}`;

function event(id: string, minute = 0, more: Partial<ShopEvent> = {}): ShopEvent {
  const time = new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
  return { id, time, activity: `Step ${id}`, objects: [{ type: 'order', id: 'o1' }], ...more };
}

/** A store that fails to begin an import as often as it is told. */
function failing(times: number): EventStore {
  let left = times;
  return new Proxy(store, {
    get(target, name) {
      if (name === 'begin' && left > 0) {
        left -= 1;
        return () => Promise.reject(new StoreError({ kind: 'unreachable', message: 'The store is away.' }));
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A store in which the first commit would bring an activity too many. */
function full(): EventStore {
  let first = true;
  const refusing = (unit: ImportUnit): ImportUnit =>
    bound(unit, 'commit', async () => {
      throw new StoreError({ kind: 'too-many-activities', message: 'There are as many as can be.' });
    });
  return bound(store, 'begin', async (shop: string) => {
    const unit = await store.begin(shop);
    if (!first) return unit;
    first = false;
    return refusing(unit);
  });
}

/** The same thing with one of its methods replaced. */
function bound<Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  replaced: Name,
  by: Thing[Name],
): Thing {
  return new Proxy(thing, {
    get(target, name) {
      if (name === replaced) return by;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const filesOf = (shop: string) => readdirSync(join(folder, shop));

describe('the intake', () => {
  test('I1 what was appended is on disk when that resolves', async () => {
    const shop = newShop();
    const intake = await openIntake({ store: failing(1_000) });
    await Promise.all([
      intake.append(shop, { events: [event('a', 1, { amount: { value: '12.50', currency: 'EUR' } })] }),
      intake.append(shop, { events: [event('b', 2)], objects: [{ type: 'order', id: 'o1' }] }),
      intake.append(shop, { events: [event('c', 3)] }),
    ]);
    const written = filesOf(shop)
      .map((name) => readFileSync(join(folder, shop, name), 'utf8'))
      .join('');
    for (const id of ['a', 'b', 'c']) expect(written).toContain(`"id":"${id}"`);
  });

  test('I2 it is in the store soon after, with its journey, and the log is empty', async () => {
    const shop = newShop();
    const commits: number[] = [];
    const intake = await openIntake({ onCommit: (_shop, { events }) => commits.push(events) });
    await intake.append(shop, {
      events: [event('a', 1), event('b', 2)],
      objects: [{ type: 'order', id: 'o1', text: { country: 'DE' } }],
      relations: [{ from: { type: 'order', id: 'o1' }, to: { type: 'customer', id: 'c1' }, qualifier: 'of' }],
    });
    await intake.settled();
    const activities = ['Step a', 'Step b'];
    expect(await journeysOf(store, shop)).toMatchObject([
      { object: 'customer:c1', activities },
      { object: 'order:o1', activities },
    ]);
    expect(await rowCounts(store, shop)).toMatchObject({ events: 2, object_relations: 1 });
    expect(commits).toEqual([2]);
    expect(filesOf(shop)).toEqual([]);
  });

  test('I3 a repeated id is one event, a late one stands where its time puts it', async () => {
    const shop = newShop();
    const intake = await openIntake();
    await intake.append(shop, { events: [event('b', 2), event('b', 2)] });
    await intake.append(shop, { events: [event('b', 2)] });
    await intake.settled();
    await intake.append(shop, { events: [event('c', 3), event('b', 2), event('a', 1)] });
    await intake.settled();
    expect(await journeysOf(store, shop)).toMatchObject([{ activities: ['Step a', 'Step b', 'Step c'] }]);
  });

  test('M2, M6 links are followed, of events before, with and after them', async () => {
    const shop = newShop();
    const intake = await openIntake();
    const customers = (...ids: string[]) => ({ objects: ids.map((id) => ({ type: 'customer', id })) });
    const same = (from: string, to: string) => ({
      from: { type: 'customer', id: from },
      to: { type: 'customer', id: to },
      qualifier: 'same as',
    });
    await intake.append(shop, {
      events: [event('a', 1, customers('phone')), event('b', 2, customers('laptop'))],
    });
    await intake.settled();
    await intake.append(shop, {
      events: [event('c', 3, customers('ann'))],
      relations: [same('phone', 'ann'), same('laptop', 'ann'), same('laptop', 'bob')],
    });
    await intake.settled();
    await intake.append(shop, { events: [event('d', 0, customers('laptop'))] });
    await intake.settled();
    expect(await journeysOf(store, shop)).toMatchObject([
      { object: 'customer:ann', activities: ['Step d', 'Step a', 'Step b', 'Step c'] },
    ]);
  });

  test('I5 a line that a crash left half written is cut off, the rest is brought in', async () => {
    const shop = newShop();
    mkdirSync(join(folder, shop));
    const file = join(folder, shop, '000000000007.events.jsonl');
    writeFileSync(file, `${JSON.stringify(event('a'))}\n${JSON.stringify(event('b'))}\n`);
    appendFileSync(file, '{"id":"c","time":"2026-03');
    const intake = await openIntake();
    await intake.settled();
    expect(await rowCounts(store, shop)).toMatchObject({ events: 2 });
    expect(filesOf(shop)).toEqual([]);
  });

  test('I6 a store that is away is tried again, and told of', async () => {
    const shop = newShop();
    const faults: unknown[] = [];
    const intake = await openIntake({ store: failing(2), onFault: (_shop, thrown) => faults.push(thrown) });
    await intake.append(shop, { events: [event('a')] });
    await intake.settled();
    expect(faults).toHaveLength(2);
    expect(await rowCounts(store, shop)).toMatchObject({ events: 1 });
  });

  test('I6 where too much waits, no more is taken until some of it is in', async () => {
    const shop = newShop();
    const intake = await openIntake({ store: failing(2), most: 10 });
    await intake.append(shop, { events: [event('a')] });
    await expect(intake.append(shop, { events: [event('b')] })).rejects.toMatchObject({ kind: 'busy' });
    await intake.settled();
    await intake.append(shop, { events: [event('b')] });
    await intake.settled();
    expect(await rowCounts(store, shop)).toMatchObject({ events: 2 });
  });

  test('I9 where a shop can have no more activities, only events of new ones are left out', async () => {
    const shop = newShop();
    await store.append(shop, { events: [event('known', 0, { activity: 'A7' })] });
    const refused: ShopEvent[] = [];
    const intake = await openIntake({
      store: full(),
      onRefused: async (_shop, events) => void refused.push(...events),
    });
    const amount = { value: '12.5', currency: 'EUR' };
    await intake.append(shop, { events: [event('x', 1, { amount }), event('y', 2, { activity: 'A7' })] });
    await intake.settled();
    expect(await rowCounts(store, shop)).toMatchObject({ events: 2 });
    expect(refused).toMatchObject([
      { id: 'x', activity: 'Step x', amount, objects: [{ type: 'order', id: 'o1' }] },
    ]);
  });

  test('whatever an event says, it is stored', async () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const anyText = fc.oneof(
      word,
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        minLength: 1,
        maxLength: 20,
      }),
    );
    const anyEvent = fc.record({
      activity: anyText,
      system: anyText,
      text: fc.dictionary(anyText, anyText, { maxKeys: 3 }),
      numbers: fc.dictionary(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), { maxKeys: 3 }),
      objects: fc.array(fc.record({ type: word, id: anyText }), { minLength: 1, maxLength: 3 }),
    });
    const shop = newShop();
    const intake = await openIntake();
    const events = fc
      .sample(anyEvent, { numRuns: 500 })
      .map((each, at) => ({ ...event(`any-${at}`), ...each }));
    await intake.append(shop, { events });
    await intake.settled();
    expect(await rowCounts(store, shop)).toMatchObject({ events: events.length });
  });

  test('a shop counts as known from its first acknowledged event on, after a restart too', async () => {
    const shop = newShop();
    const away = await openIntake({ store: failing(1_000) });
    expect(away.known()).toEqual([]);
    await away.append(shop, { events: [event('a')] });
    expect(away.known()).toEqual([shop]);
    await away.close();
    const again = await openIntake();
    expect(again.known()).toEqual([shop]);
    await again.forget(shop);
    expect(again.known()).toEqual([]);
    expect(await rowCounts(store, shop)).toMatchObject({ events: 1 });
  });

  test('I8 an orderly end brings in what there is', async () => {
    const shop = newShop();
    const intake = await openIntake();
    await intake.append(shop, { events: [event('a')] });
    await intake.close();
    expect(await rowCounts(store, shop)).toMatchObject({ events: 1 });
  });

  test.each([
    ['half a surrogate pair', 'a\ud800b'],
    ['a backslash before what looks like one', 'a\\ud800b'],
    ['quotes, line breaks and zero bytes', '"\n\r\u0000\u2028\\'],
    ['what is no plain character', '👟 Schuhe für Köln'],
  ])('keeps %s in a text, and goes on', async (_what, text) => {
    const shop = newShop();
    const intake = await openIntake();
    await intake.append(shop, { events: [event('a', 0, { text: { said: text }, activity: text })] });
    await intake.settled();
    const sql = "SELECT text['said'] AS said FROM events WHERE shop = {shop:String}";
    const rows = await store.query<{ said: string }>({ sql, params: { shop } });
    expect(rows).toEqual([{ said: text.replaceAll(/\p{Surrogate}/gu, '\uFFFD') }]);
  });
});
