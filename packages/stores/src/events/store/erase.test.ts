import { execFileSync } from 'node:child_process';
import { ShopSettings, type ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PLACES, type Place } from '../../testing/lossy-places.js';

// Three engines are opened and changed: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

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

/** Of the tables by which a cluster of two shards is played, how many events each of them holds. */
async function onEachShard({ store }: Place): Promise<number[]> {
  const count = async (shard: number): Promise<number> => {
    const sql = `SELECT count() AS rows FROM throughline_shard_${shard}.events`;
    const [row] = await store.query<{ rows: number }>({ sql });
    return row?.rows ?? 0;
  };
  return [await count(1), await count(2)];
}

describe.each(PLACES)('%s', (name, open) => {
  let place: Place;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place.close());

  /** Names that compression cannot hide: short rows are kept as they are, and nothing else says them. */
  const held = (text: string): boolean => {
    try {
      execFileSync('grep', ['-rqaF', text, place.folder]);
      return true;
    } catch {
      return false;
    }
  };

  const steps = async (type: string, id: string): Promise<number> => {
    const sql = `SELECT sum(length(activities)) AS steps FROM journeys FINAL
WHERE shop = 'boots' AND object_type = {type:String} AND object_id = {id:String}`;
    const [row] = await place.store.query<{ steps: number }>({ sql, params: { type, id } });
    return row?.steps ?? 0;
  };

  test('E1 an erased person is in no answer and in no file; what others share with them is built anew', async () => {
    await place.store.saveShop('boots', ShopSettings.parse({}));
    await place.store.append('boots', {
      events: [
        event('e1', 1, 'customer:device-of-ann-77', 'session:ann-session-77'),
        event('e2', 2, 'customer:ann-wonderland-77', 'order:ann-order-77', 'product:boot'),
        event('e3', 3, 'order:ann-order-77', 'parcel:ann-parcel-77'),
        event('e4', 4, 'customer:ann-wonderland-77', 'session:shared-till'),
        event('e5', 5, 'customer:bob-builder-88', 'session:shared-till', 'product:boot'),
        event('e6', 6, 'customer:bob-builder-88', 'order:bob-order-88'),
      ].map((each) => (each.id === 'e2' ? { ...each, amount: { value: '12.50', currency: 'EUR' } } : each)),
      objects: [{ type: 'customer', id: 'ann-wonderland-77', text: { plan: 'ann-gold-77' } }],
      relations: [
        {
          from: { type: 'item', id: 'ann-item-77' },
          to: { type: 'order', id: 'ann-order-77' },
          qualifier: 'of',
        },
      ],
    });
    await place.store.merge('boots', [{ from: 'device-of-ann-77', to: 'ann-wonderland-77' }]);
    const records = await place.store.person('boots', 'device-of-ann-77');
    expect(records?.events).toHaveLength(4);
    const ids = `SELECT toString(id) AS id FROM events WHERE shop = 'boots' AND NOT has(object_ids, 'bob-builder-88') ORDER BY time`;
    const kept = await place.store.query<{ id: string }>({ sql: ids });
    expect(records?.events.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    const paid = records?.events.map(({ amount, currency }) => [amount, currency]);
    const nothing = [undefined, undefined];
    expect(paid).toEqual([nothing, ['12.5', 'EUR'], nothing, nothing]);
    for (const row of [...(records?.events ?? []), ...(records?.journeys ?? [])])
      for (const value of Object.values(row))
        expect(typeof value === 'number' ? Number.isSafeInteger(value) : true).toBe(true);
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
    expect([await steps('session', 'shared-till'), await steps('customer', 'bob-builder-88')]).toEqual([
      2, 2,
    ]);

    if (name === 'two shards') expect(Math.min(...(await onEachShard(place)))).toBeGreaterThan(0);
    expect(await place.store.erase('boots', 'ann-wonderland-77')).toMatchObject({ events: 4 });
    expect([...marks, 'ann-item-77'].filter(held)).toEqual([]);
    expect([await steps('session', 'shared-till'), await steps('customer', 'bob-builder-88')]).toEqual([
      1, 2,
    ]);
    expect(await place.store.person('boots', 'ann-wonderland-77')).toBeNull();
    expect(await place.store.erase('boots', 'ann-wonderland-77')).toBeNull();
    const [left] = await place.store.query<{ rows: number }>({
      sql: "SELECT count() AS rows FROM events FINAL WHERE shop = 'boots'",
    });
    expect(left).toEqual({ rows: 2 });
    expect(await place.store.query({ sql: "SELECT events FROM shops FINAL WHERE id = 'boots'" })).toEqual([
      { events: 2 },
    ]);
  });

  test('E1 rows that a merge replaced are in no file either, where all else that came with them stays', async () => {
    await place.store.saveShop('hats', ShopSettings.parse({}));
    await place.store.append('hats', {
      events: [event('h1', 1, 'customer:device-of-eve-66'), event('h2', 2, 'customer:mallory-99')],
    });
    await place.store.append('hats', { events: [event('h3', 3, 'customer:eve-of-old-66')] });
    await place.store.merge('hats', [{ from: 'device-of-eve-66', to: 'eve-of-old-66' }]);
    expect(held('device-of-eve-66')).toBe(true);
    expect(await place.store.erase('hats', 'eve-of-old-66')).toMatchObject({ events: 2 });
    expect(['device-of-eve-66', 'eve-of-old-66'].filter(held)).toEqual([]);
    expect(held('mallory-99')).toBe(true);
  });
});
