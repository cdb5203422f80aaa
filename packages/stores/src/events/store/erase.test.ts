import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopSettings, type ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../embedded/open.js';
import type { EventStore } from '../port.js';

let folder: string;
let store: EventStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'erase-'));
  store = await openEmbedded({ path: folder });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const event = (id: string, minute: number, ...objects: string[]): ShopEvent => ({
  id,
  time: new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString(),
  activity: `Step ${minute % 3}`,
  text: { note: `said by ${objects[0] ?? ''}` },
  objects: objects.map((named) => {
    const [type = '', object = ''] = named.split(':');
    return { type, id: object };
  }),
});

/** Names that compression cannot hide: short rows are kept as they are, and nothing else says them. */
const held = (text: string): boolean => {
  try {
    execFileSync('grep', ['-rqaF', text, folder]);
    return true;
  } catch {
    return false;
  }
};

const steps = async (type: string, id: string): Promise<number> => {
  const sql = `SELECT sum(length(activities)) AS steps FROM journeys FINAL
WHERE shop = 'boots' AND object_type = {type:String} AND object_id = {id:String}`;
  const [row] = await store.query<{ steps: number }>({ sql, params: { type, id } });
  return row?.steps ?? 0;
};

test('E1 an erased person is in no answer and in no file; what others share with them is built anew', async () => {
  await store.saveShop('boots', ShopSettings.parse({}));
  await store.append('boots', {
    events: [
      event('e1', 1, 'customer:device-of-ann-77', 'session:ann-session-77'),
      event('e2', 2, 'customer:ann-wonderland-77', 'order:ann-order-77', 'product:boot'),
      event('e3', 3, 'order:ann-order-77', 'parcel:ann-parcel-77'),
      event('e4', 4, 'customer:ann-wonderland-77', 'session:shared-till'),
      event('e5', 5, 'customer:bob-builder-88', 'session:shared-till', 'product:boot'),
      event('e6', 6, 'customer:bob-builder-88', 'order:bob-order-88'),
    ],
    objects: [{ type: 'customer', id: 'ann-wonderland-77', text: { plan: 'ann-gold-77' } }],
    relations: [
      {
        from: { type: 'item', id: 'ann-item-77' },
        to: { type: 'order', id: 'ann-order-77' },
        qualifier: 'of',
      },
    ],
  });
  await store.merge('boots', [{ from: 'device-of-ann-77', to: 'ann-wonderland-77' }]);
  const records = await store.person('boots', 'device-of-ann-77');
  expect(records?.events).toHaveLength(4);
  expect(JSON.stringify(records)).toContain('ann-gold-77');
  expect(JSON.stringify(records)).not.toContain('bob');
  const marks = [
    'ann-wonderland-77',
    'device-of-ann-77',
    'ann-order-77',
    'ann-parcel-77',
    'ann-session-77',
    'ann-gold-77',
  ];
  expect(marks.filter(held).length).toBeGreaterThan(3);
  expect([await steps('session', 'shared-till'), await steps('customer', 'bob-builder-88')]).toEqual([2, 2]);

  expect(await store.erase('boots', 'ann-wonderland-77')).toMatchObject({ events: 4 });
  expect([...marks, 'ann-item-77'].filter(held)).toEqual([]);
  expect([await steps('session', 'shared-till'), await steps('customer', 'bob-builder-88')]).toEqual([1, 2]);
  expect(await store.person('boots', 'ann-wonderland-77')).toBeNull();
  expect(await store.erase('boots', 'ann-wonderland-77')).toBeNull();
  const [left] = await store.query<{ rows: number }>({
    sql: "SELECT count() AS rows FROM events FINAL WHERE shop = 'boots'",
  });
  expect(left).toEqual({ rows: 2 });
  expect(await store.query({ sql: "SELECT events FROM shops FINAL WHERE id = 'boots'" })).toEqual([
    { events: 2 },
  ]);
});

test('E1 rows that a merge replaced are in no file either, where all else that came with them stays', async () => {
  await store.saveShop('hats', ShopSettings.parse({}));
  await store.append('hats', {
    events: [event('h1', 1, 'customer:device-of-eve-66'), event('h2', 2, 'customer:mallory-99')],
  });
  await store.append('hats', { events: [event('h3', 3, 'customer:eve-of-old-66')] });
  await store.merge('hats', [{ from: 'device-of-eve-66', to: 'eve-of-old-66' }]);
  expect(held('device-of-eve-66')).toBe(true);
  expect(await store.erase('hats', 'eve-of-old-66')).toMatchObject({ events: 2 });
  expect(['device-of-eve-66', 'eve-of-old-66'].filter(held)).toEqual([]);
  expect(held('mallory-99')).toBe(true);
});
