import { ConformanceQuestion, ShopSettings } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { at, eur, handLog } from '../testing/hand-log.js';

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  const event = handLog();
  const journey = (id: string, ...steps: readonly (readonly [string, number])[]) =>
    steps.map(([activity, minute]) =>
      event(activity, minute, { order: [id] }, activity === 'Order Completed' ? eur('10.00') : {}),
    );
  await store.append('shop', {
    events: [
      ...journey('a', ['Order Completed', 0], ['picked', 10], ['Parcel Delivered', 100]),
      ...journey('b', ['Order Completed', 0], ['picked', 50], ['Parcel Delivered', 90]),
      ...journey('c', ['Order Completed', 0], ['Parcel Delivered', 80]),
      ...journey(
        'd',
        ['picked', 0],
        ['Order Completed', 5],
        ['called', 6],
        ['called', 7],
        ['Parcel Delivered', 70],
      ),
    ],
  });
});
afterAll(() => opened.close());

const PATH = [
  { activity: 'Order Completed' },
  { activity: ['picked', 'Parcel Packed'], within: '30m' },
  { activity: 'Parcel Delivered' },
];
const asked = (more: object = { path: PATH }) =>
  ask<'conformance'>(
    store,
    'shop',
    ConformanceQuestion.parse({ kind: 'conformance', object: 'order', ...more }),
  );

describe('conformance', () => {
  test('fitness of journeys and log, and who fits', async () => {
    const answer = await asked();
    expect(answer).toMatchObject({ journeys: 4, fitting: 2, currency: 'EUR' });
    // 1, 1, 1 - 1/5 and 1 - 4/8; costs 0 + 0 + 1 + 4 of 6 + 6 + 5 + 8.
    expect(answer.fitness?.mean).toBeCloseTo((1 + 1 + 0.8 + 0.5) / 4, 12);
    expect(answer.fitness?.log).toBeCloseTo(1 - 5 / 25, 12);
    expect(answer.histogram).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 2]);
    expect(answer.path.map(({ journeys }) => journeys)).toEqual([4, 2, 4]);
    expect(answer.worst).toEqual([
      { id: 'd', fitness: 0.5 },
      { id: 'c', fitness: 0.8 },
    ]);
  });

  test('who deviates so is listed, as many as the deviation counts', async () => {
    const { deviations } = await asked();
    const lists = new Map<string, readonly string[]>();
    for (const { kind, activity, journeys } of deviations) {
      const { list } = await asked({ path: PATH, list: { kind, step: activity } });
      expect(list?.total).toBe(journeys);
      lists.set(`${kind} ${activity}`, list?.objects ?? []);
    }
    expect(lists.get('late picked or Parcel Packed')).toEqual(['b']);
    expect(lists.get('skipped picked or Parcel Packed')).toEqual(['c']);
    expect(lists.get('added called')).toEqual(['d']);
    const others = { path: PATH, others: 'ignored' };
    const second = { kind: 'skipped', step: 'picked or Parcel Packed', offset: 1 };
    expect((await asked({ ...others, list: second })).list).toEqual({ total: 1, objects: [] });
  });

  test('of steps that bear one name, journeys that are late at any of them count once', async () => {
    const either = ['picked', 'Parcel Delivered'];
    const path = [
      { activity: 'Order Completed' },
      { activity: either, within: '30m' },
      { activity: either, within: '60m' },
    ];
    const list = { kind: 'late', step: 'picked or Parcel Delivered', offset: 1 };
    const answer = await asked({ path, list });
    const late = answer.deviations.filter(({ kind }) => kind === 'late');
    expect(late).toMatchObject([{ journeys: 4, share: 1, count: 5, worth: 40 }]);
    expect(answer.list).toEqual({ total: 4, objects: ['b', 'c', 'd'] });
  });

  test('what is skipped, added, out of order and late, with what those journeys were worth', async () => {
    const { deviations } = await asked();
    const share = 0.25;
    expect(deviations).toEqual([
      { kind: 'added', activity: 'called', journeys: 1, share, count: 2, worth: 10 },
      { kind: 'late', activity: 'picked or Parcel Packed', journeys: 1, share, count: 1, worth: 10 },
      { kind: 'out of order', activity: 'picked or Parcel Packed', journeys: 1, share, count: 1, worth: 10 },
      { kind: 'skipped', activity: 'picked or Parcel Packed', journeys: 1, share, count: 1, worth: 10 },
    ]);
  });

  test('ways, the most frequent first', async () => {
    const { ways, cut } = await asked({ path: PATH, limit: 1 });
    expect(ways).toEqual([
      {
        activities: ['Order Completed', 'picked', 'Parcel Delivered'],
        journeys: 2,
        share: 0.5,
        fitness: 1,
        deviations: [],
      },
    ]);
    expect(cut).toEqual({ deviations: 3, ways: 2, journeys: 0 });
  });

  test('other activities may be ignored', async () => {
    const answer = await asked({ path: PATH, others: 'ignored' });
    expect(answer.fitness?.log).toBeCloseTo(1 - 3 / 23, 12);
    expect(answer.deviations.map(({ kind }) => kind)).not.toContain('added');
    expect(answer.worst[0]).toEqual({ id: 'd', fitness: 1 - 2 / 6 });
  });

  test('against the through-line of the blueprint', async () => {
    const { path, fitting } = await asked({ against: 'blueprint' });
    expect(path.map(({ activities }) => activities)).toEqual([
      ['Order Completed'],
      ['picked'],
      ['Parcel Delivered'],
    ]);
    expect(fitting).toBe(2);
  });

  test('against what orders share with the through-line of the whole shop; tickets have one of their own', async () => {
    // Payments stand in an early stage and are captured late: orders by themselves lead nowhere from there.
    const placements = { 'Payment Captured': { stage: 'decision' } };
    await opened.saveShop('whole', ShopSettings.parse({ placements }));
    const event = handLog();
    const parcel = ['Parcel Packed', 'Parcel Handed Over', 'Parcel Delivered'];
    const way = ['Order Completed', 'Item Picked', 'Parcel Packed', 'Payment Captured', ...parcel.slice(1)];
    const ids = Array.from({ length: 20 }, (_, index) => String(index));
    const events = ids.flatMap((id) =>
      way.map((activity, minute) =>
        event(activity, minute, {
          order: [`o${id}`],
          ...(parcel.includes(activity) && { parcel: [`p${id}`] }),
        }),
      ),
    );
    const asking = ids
      .slice(0, 5)
      .flatMap((id) =>
        ['Ticket Opened', 'Ticket Replied', 'Ticket Solved'].map((activity, minute) =>
          event(activity, 100 + minute, { ticket: [`t${id}`] }),
        ),
      );
    await store.append('whole', { events: [...events, ...asking] });
    const pathOf = async (object: string) => {
      const question = { kind: 'conformance', object, against: 'blueprint' };
      const { path } = await ask<'conformance'>(store, 'whole', ConformanceQuestion.parse(question));
      return path.flatMap(({ activities }) => activities);
    };
    expect(await pathOf('order')).toEqual(['Order Completed', 'Item Picked', ...parcel]);
    expect(await pathOf('ticket')).toEqual(['Ticket Opened', 'Ticket Replied', 'Ticket Solved']);
  });

  test('what many do several times on the blueprint may be repeated, what few do may not', async () => {
    const event = handLog();
    const ids = Array.from({ length: 20 }, (_, index) => index);
    const wayOf = (id: number) => [
      'Order Completed',
      ...(id % 2 === 0 ? ['Item Picked'] : []),
      'Item Picked',
      ...(id === 1 ? ['Parcel Packed'] : []),
      'Parcel Packed',
      'Parcel Delivered',
    ];
    const events = ids.flatMap((id) =>
      wayOf(id).map((activity, minute) => event(activity, minute, { order: [`o${id}`] })),
    );
    await store.append('repeating', { events });
    const question = { kind: 'conformance', object: 'order', against: 'blueprint' };
    const answer = await ask<'conformance'>(store, 'repeating', ConformanceQuestion.parse(question));
    const repeated = answer.path.filter(({ repeat }) => repeat).flatMap(({ activities }) => activities);
    expect(repeated).toEqual(['Item Picked']);
    expect(answer.fitting).toBe(19);
  });

  test('where nothing is left, nothing is said to fit', async () => {
    expect(await asked({ path: PATH, where: [{ with: { activity: 'Cart Viewed' } }] })).toMatchObject({
      journeys: 0,
      fitting: 0,
      fitness: null,
      deviations: [],
      ways: [],
      worst: [],
    });
  });

  test('wrong questions name the field', async () => {
    await expect(asked({})).rejects.toMatchObject({ field: 'path' });
    await expect(asked({ path: PATH, against: 'blueprint' })).rejects.toMatchObject({ field: 'path' });
    await expect(asked({ path: [{ activity: 'pickt' }] })).rejects.toMatchObject({
      field: 'path[0].activity',
    });
  });

  test('a period takes the journeys that start in it', async () => {
    expect(await asked({ path: PATH, period: { from: at(1), to: at(9) } })).toMatchObject({ journeys: 0 });
  });
});
