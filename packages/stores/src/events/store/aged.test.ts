import { execFileSync } from 'node:child_process';
import { ShopSettings, type ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PLACES, type Place } from '../../testing/lossy-places.js';

// Three engines are opened and changed: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const event = (id: string, day: number, ...objects: string[]): ShopEvent => ({
  id,
  time: new Date(Date.UTC(2026, 2, day)).toISOString(),
  activity: 'Product Viewed',
  objects: objects.map((named) => {
    const [type = '', object = ''] = named.split(':');
    return { type, id: object };
  }),
});

describe.each(PLACES)('%s', (_name, open) => {
  let place: Place;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place.close());

  function held(text: string): boolean {
    try {
      execFileSync('grep', ['-rqaF', text, place.folder]);
      return true;
    } catch {
      return false;
    }
  }

  const journeys = () =>
    place.store.query<{ id: string; steps: number }>({
      sql: `SELECT object_id AS id, length(activities) AS steps FROM journeys FINAL WHERE shop = 'boots' ORDER BY id`,
    });

  test('E2 what is too old is gone from answers and files; journeys that go on begin later', async () => {
    await place.store.saveShop('boots', ShopSettings.parse({}));
    await place.store.append('boots', {
      events: [
        event('e1', 1, 'customer:long-gone-77', 'session:old-session-77'),
        event('e2', 2, 'customer:still-here-88', 'session:old-session-77'),
        event('e3', 10, 'customer:still-here-88', 'session:new-session-88'),
      ],
      objects: [{ type: 'customer', id: 'long-gone-77', text: { plan: 'old-plan-77' } }],
    });
    expect(['long-gone-77', 'old-session-77', 'old-plan-77'].every(held)).toBe(true);

    expect(await place.store.expire('boots', new Date(Date.UTC(2026, 2, 10)))).toMatchObject({ events: 2 });
    expect(await journeys()).toEqual([
      { id: 'new-session-88', steps: 1 },
      { id: 'still-here-88', steps: 1 },
    ]);
    expect(['long-gone-77', 'old-session-77', 'old-plan-77'].filter(held)).toEqual([]);
    const [left] = await place.store.query<{ events: number; objects: number }>({
      sql: `SELECT (SELECT count() FROM events FINAL WHERE shop = 'boots') AS events,
(SELECT count() FROM objects FINAL WHERE shop = 'boots') AS objects`,
    });
    expect(left).toEqual({ events: 1, objects: 2 });
    expect(await place.store.expire('boots', new Date(Date.UTC(2026, 2, 10)))).toBeNull();
  });
});
