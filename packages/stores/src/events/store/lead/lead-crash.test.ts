import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DyingEngine } from '../../../testing/dying-engine.js';
import { journeysOf, minute, orderEvent, stagingTables } from '../../../testing/events.js';
import { loadChdb } from '../../embedded/chdb.js';
import { EmbeddedEngine } from '../../embedded/engine.js';
import type { Engine } from '../../engine.js';
import { migrate } from '../../schema/migrations.js';
import { recover } from '../recover.js';
import { EngineStore } from '../store.js';

const storeOver = (engine: Engine) => new EngineStore({ engine, onClose: () => undefined });
const ORDER = { type: 'order', id: 'o1' };
const placed = (id: string, at: number, customer?: string) =>
  orderEvent(id, {
    time: minute(at),
    objects: customer === undefined ? [ORDER] : [ORDER, { type: 'customer', id: customer }],
  });

test('L7 killed between any two statements, a commit takes from one customer what is two’s, whole or not at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lead-crash-'));
  const engine = new EmbeddedEngine({ chdb: await loadChdb(), path: folder, memory: 2 ** 30 });
  await migrate(engine);
  const store = storeOver(engine);
  const seen = async (shop: string) => {
    const sql =
      'SELECT object_id, event_id FROM event_objects WHERE shop = {shop:String} ORDER BY object_id, event_id';
    const journeys = (await journeysOf(store, shop)).map(({ object, offsets }) => ({ object, offsets }));
    return { journeys, rows: await store.query({ sql, params: { shop } }) };
  };
  const begin = (shop: string) => store.append(shop, { events: [placed('a', 1, 'ann'), placed('b', 2)] });
  const second = { events: [placed('c', 3, 'bob')] };
  try {
    await begin('before');
    await begin('after');
    await store.append('after', second);
    const [before, after] = [await seen('before'), await seen('after')];
    expect([before.rows.length, after.rows.length]).toEqual([4, 5]);
    let [given, finished] = [0, 0];
    for (let at = 3; ; at += 7) {
      const shop = `killed-${at}`;
      await begin(shop);
      const dying = new DyingEngine(engine, { at, when: 'after' });
      await storeOver(dying)
        .append(shop, second)
        .catch(() => undefined);
      if (!dying.died) break;
      await recover(engine, () => true);
      const now = await seen(shop);
      expect([before, after]).toContainEqual(now);
      if (JSON.stringify(now) === JSON.stringify(after)) finished += 1;
      else given += 1;
    }
    expect(await stagingTables(store)).toEqual([]);
    expect(Math.min(given, finished)).toBeGreaterThan(0);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}, 300_000);
