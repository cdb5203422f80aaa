import type { ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { orderEvent } from '../../testing/events.js';
import { loadChdb } from '../embedded/chdb.js';
import { EmbeddedEngine } from '../embedded/engine.js';
import { type DataFolder, passingFolder } from '../embedded/folder.js';
import type { Engine, LoadedRows } from '../engine.js';
import type { EventStore, Statement } from '../port.js';
import { migrate } from '../schema/migrations.js';
import { EngineStore } from './store.js';

// An engine is opened: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ASKED: readonly (string | symbol)[] = ['run', 'rows', 'load'] satisfies (keyof Engine)[];

/** An engine that notes what it is asked. */
function noting(engine: Engine): { engine: Engine; asked: () => readonly string[] } {
  const said: string[] = [];
  const noted = new Proxy(engine, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (!ASKED.includes(name)) return value.bind(target);
      return (...given: readonly [Statement | LoadedRows, ...unknown[]]): unknown => {
        said.push('sql' in given[0] ? given[0].sql : `INSERT INTO ${given[0].into}`);
        return Reflect.apply(value, target, given);
      };
    },
  });
  return { engine: noted, asked: () => said };
}

let folder: DataFolder;
let living: Engine;
let store: EventStore;
let asked: () => readonly string[];

beforeAll(async () => {
  folder = passingFolder();
  living = new EmbeddedEngine({ chdb: await loadChdb(), path: folder.path, memory: 2 ** 30 });
  await migrate(living);
  const noted = noting(living);
  asked = noted.asked;
  store = new EngineStore({ engine: noted.engine, onClose: () => undefined });
});
afterAll(async () => {
  await living.close();
  folder.remove();
});

/** What an append takes. */
async function statementsOf(shop: string, ...events: ShopEvent[]): Promise<readonly string[]> {
  const before = asked().length;
  expect(await store.append(shop, { events })).toMatchObject({ events: events.length });
  return asked().slice(before);
}

test('an append to a shop that holds events takes no more than 40 statements', async () => {
  await store.append('shop', { events: [orderEvent('a')] });
  const taken = await statementsOf('shop', orderEvent('b'));
  expect(taken.length).toBeGreaterThan(20);
  expect(taken.length).toBeLessThanOrEqual(40);
});

test('L3 what turns out to be two’s is taken out once; what comes of it later takes no deletion, nor a table for one', async () => {
  const order = { type: 'order', id: 'o1' };
  const bought = (id: string, customer: string) =>
    orderEvent(id, { objects: [order, { type: 'customer', id: customer }] });
  await store.append('two', {
    events: [bought('a', 'browser'), orderEvent('b', { objects: [order] })],
  });
  const deletions = (taken: readonly string[]) => taken.filter((sql) => sql.startsWith('DELETE FROM'));
  const tables = (taken: readonly string[]) => taken.filter((sql) => /^CREATE TABLE \S+_wrong /u.test(sql));
  const first = await statementsOf('two', bought('c', 'ann'));
  expect([deletions(first).length, tables(first).length]).toEqual([1, 1]);
  for (const next of [bought('d', 'ann'), orderEvent('e', { objects: [order] }), bought('f', 'browser')]) {
    const later = await statementsOf('two', next);
    expect([...deletions(later), ...tables(later)]).toEqual([]);
  }
});
