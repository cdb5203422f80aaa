import { ExitsQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { teller } from '../testing/teller.js';

let opened: EventStore;
let store: EventStore;

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString();

// a: home, delivery, home. b: home alone. c: delivery, then an event without a page. d: two pages in 4 s. e: no page.
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  const tell = teller();
  const page = (second: number, session: string, name: string) =>
    tell(at(second), 'Page Viewed', { session }, { text: { page: name } });
  await store.append('shop', {
    events: [
      page(0, 'a', 'home'),
      page(20, 'a', 'delivery'),
      page(40, 'a', 'home'),
      page(0, 'b', 'home'),
      page(0, 'c', 'delivery'),
      tell(at(5), 'Order Completed', { session: 'c' }),
      page(0, 'd', 'home'),
      page(4, 'd', 'about us'),
      tell(at(0), 'Rage Clicked', { session: 'e' }),
      tell(at(3), 'Rage Clicked', { session: 'e' }),
    ],
  });
  await store.append('none', { events: [tell(at(0), 'Order Completed', { order: 'o', session: 's' })] });
});
afterAll(() => opened.close());

const asked = (more: object = {}, shop = 'shop') =>
  ask<'exits'>(store, shop, ExitsQuestion.parse({ kind: 'exits', ...more }));

describe('exits', () => {
  test('by page: where journeys come in, leave again at once, and leave in the end', async () => {
    const { rows, total, without, cut } = await asked({ by: 'text.page' });
    const told = rows.map((row) => [
      row.value,
      row.events,
      row.journeys,
      row.entries,
      row.bounces,
      row.exits,
      row.exitsWithoutGoal,
    ]);
    expect(told).toEqual([
      ['home', 4, 3, 3, 1, 2, 2],
      ['delivery', 2, 2, 1, 0, 1, 0],
      ['about us', 1, 1, 0, 0, 1, 1],
    ]);
    expect(rows[0]).toMatchObject({ bounceRate: 1 / 3, exitRate: 2 / 3 });
    expect(rows[2]).toMatchObject({ bounceRate: null, bounceInterval: null, exitRate: 1 });
    expect(total).toMatchObject({
      events: 7,
      journeys: 4,
      entries: 4,
      bounces: 1,
      exits: 4,
      exitsWithoutGoal: 3,
    });
    expect([without, cut]).toEqual([1, 0]);
  });

  test('by activity, the usual case', async () => {
    const { rows, total, without } = await asked();
    expect(rows.map(({ value, entries, exits }) => [value, entries, exits])).toEqual([
      ['Page Viewed', 4, 3],
      ['Rage Clicked', 1, 1],
      ['Order Completed', 0, 1],
    ]);
    expect(total).toMatchObject({ entries: 5, exits: 5 });
    expect(without).toBe(0);
  });

  test('not engaged: short, without the goal, and with one view at most', async () => {
    expect((await asked({ bounce: 'not engaged' })).total.bounces).toBe(2);
    // d has two views, and e, of three seconds, is longer than two.
    expect((await asked({ bounce: 'not engaged', engagedAfter: '2s' })).total.bounces).toBe(1);
  });

  test('what is cut is counted, and the whole does not change', async () => {
    const { rows, cut, total } = await asked({ by: 'text.page', limit: 1 });
    expect(rows.map(({ value }) => value)).toEqual(['home']);
    expect([cut, total.entries]).toEqual([2, 4]);
  });

  test('one journey, or none that is meant', async () => {
    expect(await asked({}, 'none')).toMatchObject({
      rows: [{ bounces: 1, exitsWithoutGoal: 0 }],
      without: 0,
    });
    const nobody = await asked({ where: [{ with: { activity: 'Ad Clicked' } }] });
    expect(nobody).toMatchObject({ rows: [], cut: 0, without: 0, total: { entries: 0, bounceRate: null } });
  });

  test('a property that is not there is an error', async () => {
    await expect(asked({ by: 'text.pages' })).rejects.toMatchObject({ field: 'by' });
  });
});
