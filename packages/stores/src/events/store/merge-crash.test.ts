import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DyingEngine } from '../../testing/dying-engine.js';
import { journeysOf, minute, orderEvent, stagingTables } from '../../testing/events.js';
import { loadChdb } from '../embedded/chdb.js';
import { EmbeddedEngine } from '../embedded/engine.js';
import type { Engine } from '../engine.js';
import { migrate } from '../schema/migrations.js';
import { recover } from './recover.js';
import { EngineStore } from './store.js';
import { readSummary } from './summary.js';

const LINKS = [{ from: 'anon', to: 'ann' }];
const storeOver = (engine: Engine) => new EngineStore({ engine, onClose: () => undefined });
const named = (id: string, at: number, customer: string) =>
  orderEvent(id, { time: minute(at), objects: [{ type: 'customer', id: customer }] });

test('M8 killed between any two statements, a merge is done whole or not at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'merge-crash-'));
  const engine = new EmbeddedEngine({ chdb: await loadChdb(), path: folder, memory: 2 ** 30 });
  await migrate(engine);
  const store = storeOver(engine);
  const seen = async (shop: string) => {
    const sql =
      'SELECT object_id, event_id FROM event_objects WHERE shop = {shop:String} ORDER BY object_id, event_id';
    const journeys = (await journeysOf(store, shop)).map(({ object, offsets }) => ({ object, offsets }));
    const { objects } = await readSummary(store, shop);
    return { journeys, objects, rows: await store.query({ sql, params: { shop } }) };
  };
  const begin = (shop: string) =>
    store.append(shop, { events: [named('a', 1, 'anon'), named('b', 2, 'ann')] });
  try {
    await begin('before');
    await begin('after');
    await store.merge('after', LINKS);
    const [before, after] = [await seen('before'), await seen('after')];
    expect(after).not.toEqual(before);
    let [given, finished] = [0, 0];
    for (let at = 2; ; at += 3) {
      const shop = `killed-${at}`;
      await begin(shop);
      const dying = new DyingEngine(engine, { at, when: 'after' });
      await storeOver(dying)
        .merge(shop, LINKS)
        .catch(() => undefined);
      if (!dying.died) break;
      await recover(engine, () => true);
      const now = await seen(shop);
      expect([before, after]).toContainEqual(now);
      if (JSON.stringify(now) === JSON.stringify(after)) finished += 1;
      else given += 1;
      await store.merge(shop, LINKS);
      expect(await seen(shop)).toEqual(after);
    }
    expect(await stagingTables(store)).toEqual([]);
    // Deaths before the point of no return and after it, or the test would show little.
    expect(Math.min(given, finished)).toBeGreaterThan(1);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}, 300_000);
