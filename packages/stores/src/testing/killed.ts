import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadChdb } from '../events/embedded/chdb.js';
import { EmbeddedEngine } from '../events/embedded/engine.js';
import type { Engine } from '../events/engine.js';
import type { EventStore } from '../events/port.js';
import { migrate } from '../events/schema/migrations.js';
import { recover } from '../events/store/recover.js';
import { EngineStore } from '../events/store/store.js';
import { readSummary } from '../events/store/summary.js';
import { DyingEngine } from './dying-engine.js';
import { journeysOf, stagingTables } from './events.js';

/** A piece of work on a shop, and between which of its statements it is killed. */
export interface KilledWork {
  /** The first statement after which it is killed, and how many further on each next time. */
  readonly first: number;
  readonly step: number;
  readonly begin: (store: EventStore, shop: string) => Promise<unknown>;
  readonly work: (store: EventStore, shop: string) => Promise<unknown>;
}

/** Deaths before the point of no return, and after it; and whose the rows of events were before the work and after it. */
export interface Deaths {
  readonly given: number;
  readonly finished: number;
  /** An object and an event, as `ann a`, in their order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const storeOver = (engine: Engine) => new EngineStore({ engine, onClose: () => undefined });

/** Kills a piece of work at one place after another, each on a shop of its own: it is whole or not done at all, and doing it again ends it. */
export async function killedAnywhere(killed: KilledWork): Promise<Deaths> {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const engine = new EmbeddedEngine({ chdb: await loadChdb(), path: folder, memory: 2 ** 30 });
  try {
    await migrate(engine);
    return await deathsOf(engine, killed);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}

async function deathsOf(engine: Engine, { first, step, begin, work }: KilledWork): Promise<Deaths> {
  const store = storeOver(engine);
  const [before, after] = await beforeAndAfter(store, { begin, work });
  let [given, finished] = [0, 0];
  for (let at = first; ; at += step) {
    const shop = `killed-${at}`;
    await begin(store, shop);
    const dying = new DyingEngine(engine, { at, when: 'after' });
    await work(storeOver(dying), shop).catch(() => undefined);
    if (!dying.died) break;
    await recover(engine, () => true);
    const now = await seen(store, shop);
    expect([before, after]).toContainEqual(now);
    if (JSON.stringify(now) === JSON.stringify(after)) finished += 1;
    else given += 1;
    await work(store, shop);
    expect(await seen(store, shop)).toEqual(after);
  }
  expect(await stagingTables(store)).toEqual([]);
  return { given, finished, before: rowsOf(before), after: rowsOf(after) };
}

async function beforeAndAfter(store: EventStore, { begin, work }: Pick<KilledWork, 'begin' | 'work'>) {
  for (const shop of ['before', 'after']) await begin(store, shop);
  await work(store, 'after');
  const both = [await seen(store, 'before'), await seen(store, 'after')] as const;
  expect(both[0]).not.toEqual(both[1]);
  return both;
}

const rowsOf = ({ rows }: Awaited<ReturnType<typeof seen>>): string[] =>
  rows.map(({ object_id: object, event_id: event }) => `${object} ${event}`);

/** All that a shop's answers are made of. */
async function seen(store: EventStore, shop: string) {
  const sql =
    'SELECT object_id, event_id FROM event_objects WHERE shop = {shop:String} ORDER BY object_id, event_id';
  const journeys = (await journeysOf(store, shop)).map(({ object, offsets }) => ({ object, offsets }));
  const { objects } = await readSummary(store, shop);
  return {
    journeys,
    objects,
    rows: await store.query<{ object_id: string; event_id: string }>({ sql, params: { shop } }),
  };
}
