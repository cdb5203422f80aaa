import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DyingEngine, type Death } from '../../testing/dying-engine.js';
import { journeysOf, minute, orderEvent, rowCounts, stagingTables } from '../../testing/events.js';
import { loadChdb } from '../embedded/chdb.js';
import { EmbeddedEngine } from '../embedded/engine.js';
import type { Engine } from '../engine.js';
import type { EventBatch, EventStore, Statement } from '../port.js';
import { migrate } from '../schema/migrations.js';
import { recover } from './recover.js';
import { EngineStore } from './store.js';
import { readSummary } from './summary.js';

let folder: string;
let engine: Engine;
let store: EventStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crash-test-'));
  engine = new EmbeddedEngine({ chdb: await loadChdb(), path: folder, memory: 2 ** 30 });
  await migrate(engine);
  store = storeOver(engine);
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const storeOver = (over: Engine): EventStore => new EngineStore({ engine: over, onClose: () => undefined });

const FIRST: EventBatch = {
  events: [orderEvent('a', { time: minute(2), activity: 'Order Completed' })],
  objects: [{ type: 'order', id: 'o1', text: { region: 'north' } }],
};
const SECOND: EventBatch = {
  events: [
    orderEvent('b', { time: minute(1), activity: 'Cart Viewed' }),
    orderEvent('c', { time: minute(3), activity: 'Order Packed', objects: [{ type: 'order', id: 'o2' }] }),
    orderEvent('a', { time: minute(2), activity: 'Order Completed' }),
  ],
};

/** All that a question could see of a shop. */
async function seen(shop: string): Promise<unknown> {
  const journeys = (await journeysOf(store, shop)).map(({ object, activities, offsets }) => ({
    object,
    activities,
    offsets,
  }));
  const { events, from, to, objects } = await readSummary(store, shop);
  return { journeys, rows: await rowCounts(store, shop), summary: { events, from, to, objects } };
}

/** One shop for each place to die at: imports, dies, starts again. */
async function dieAndRecover(shop: string, death: Death): Promise<boolean> {
  await store.append(shop, FIRST);
  const dying = new DyingEngine(engine, death);
  const outcome = await storeOver(dying)
    .append(shop, SECOND)
    .then(() => 'done')
    .catch(() => 'failed');
  await recover(engine, () => true);
  expect(outcome).toBe(dying.died ? 'failed' : 'done');
  return dying.died;
}

test('R1 killed between any two statements, an import is there whole or not at all, and a repeated one doubles nothing', async () => {
  await store.append('before', FIRST);
  await store.append('after', FIRST);
  await store.append('after', SECOND);
  const [before, after] = [await seen('before'), await seen('after')];
  let finished = 0;
  // Every third boundary between two statements; the moves themselves are looked at more closely in R2.
  for (let at = 1; ; at += 3) {
    const shop = `killed-${at}`;
    if (!(await dieAndRecover(shop, { at, when: 'after' }))) break;
    const now = await seen(shop);
    expect([before, after]).toContainEqual(now);
    if (JSON.stringify(now) === JSON.stringify(after)) finished += 1;
    await store.append(shop, SECOND);
    expect(await seen(shop)).toEqual(after);
    expect(await stagingTables(store)).toEqual([]);
  }
  // Some deaths fall after the point of no return, or the test would show little.
  expect(finished).toBeGreaterThan(2);
}, 300_000);

/** Dies within the move of the events, having done this instead of it. */
class HalfMovingEngine extends DyingEngine {
  constructor(
    private readonly under: Engine,
    private readonly instead: (stage: string) => string,
  ) {
    super(under, { at: 0, when: 'before' });
  }

  override async run(statement: Statement): Promise<void> {
    const stage = /^ALTER TABLE (stage_\d+_events) MOVE PARTITION .* TO TABLE events$/u.exec(
      statement.sql,
    )?.[1];
    if (stage === undefined) return super.run(statement);
    await this.under.run({ sql: this.instead(stage) }, { lane: 'write' });
    throw new Error('the process was killed');
  }
}

test.each([
  [
    'all parts linked in, none taken out of the staging table',
    (stage: string) => `ALTER TABLE events ATTACH PARTITION 'SHOP' FROM ${stage}`,
  ],
  [
    'some parts linked in',
    (stage: string) => `INSERT INTO events SELECT * FROM ${stage} WHERE activity = 'Cart Viewed'`,
  ],
])('R2 killed within a move, with %s: finished at the next start', async (how, instead) => {
  const shop = `half-${how.length}`;
  await store.append(shop, FIRST);
  const half = new HalfMovingEngine(engine, (stage) => instead(stage).replace('SHOP', shop));
  await expect(storeOver(half).append(shop, SECOND)).rejects.toThrow('killed');
  await recover(engine, () => true);
  const sql = 'SELECT count() AS events FROM events WHERE shop = {shop:String}';
  expect(await store.query({ sql, params: { shop } })).toEqual([{ events: 3 }]);
  expect((await journeysOf(store, shop)).map(({ activities }) => activities)).toEqual([
    ['Cart Viewed', 'Order Completed'],
    ['Order Packed'],
  ]);
});

test('R3 a removal that was cut off is finished', async () => {
  await store.append('leaving', FIRST);
  const dying = new DyingEngine(engine, { at: 3, when: 'after' });
  await expect(storeOver(dying).removeShop('leaving')).rejects.toThrow('killed');
  await recover(engine, () => true);
  expect(await store.shop('leaving')).toBeUndefined();
  expect(Object.values(await rowCounts(store, 'leaving')).every((rows) => rows === 0)).toBe(true);
});

test('R4 an import that a living process is at work on is left alone', async () => {
  const unit = await store.begin('busy');
  await unit.stageEvents({
    sql: `SELECT toUInt128(1) AS id, now64(3) AS time, 1 AS position, 'A' AS activity, '' AS system, '' AS channel,
  '' AS device, 0 AS amount, '' AS currency, map() AS text, map() AS numbers, [('order', 'o')] AS objects`,
  });
  await recover(engine, () => false);
  expect(await unit.commit()).toMatchObject({ events: 1 });
});
