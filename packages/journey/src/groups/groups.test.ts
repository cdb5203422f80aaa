import { Question, ShopSettings, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { teller } from '../testing/teller.js';

/* Ann looks and buys by mail, Bob looks by ads and then by mail, Cat looks and nobody knows from where. */
function log(): ShopEvent[] {
  const tell = teller();
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
  return [
    tell(at(0), 'Product Viewed', { session: 'ann' }, { channel: 'mail' }),
    tell(at(1), 'Order Completed', { session: 'ann' }),
    tell(at(2), 'Product Viewed', { session: 'bob' }, { channel: 'ads' }),
    tell(at(3), 'Product Viewed', { session: 'bob' }, { channel: 'mail' }),
    tell(at(4), 'Product Viewed', { session: 'cat' }),
  ];
}

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
  const segments = [
    { id: 'buyers', name: 'Buyers', object: 'session', where: [{ with: { activity: 'Order Completed' } }] },
    { id: 'lookers', name: 'Lookers', object: 'session', where: [{ with: { activity: 'Product Viewed' } }] },
  ];
  await store.saveShop('shop', ShopSettings.parse({ segments }));
  await store.append('shop', { events: log() });
});
afterAll(() => store.close());

async function split(breakdown: object): Promise<Record<string, number>> {
  const question = Question.parse({ kind: 'variants', object: 'session', breakdown });
  const { groups = [] } = await ask<'variants'>(store, 'shop', question as never);
  return Object.fromEntries(groups.map(({ value, journeys }) => [value, journeys]));
}

describe('a breakdown', () => {
  test('by the first and the last value, that of the N-th event, and each', async () => {
    expect(await split({ by: 'channel' })).toEqual({ '': 1, ads: 1, mail: 1 });
    expect(await split({ by: 'channel', attribution: 'last' })).toEqual({ mail: 2, '': 1 });
    expect(await split({ by: 'channel', attribution: { step: 2 } })).toEqual({ '': 2, mail: 1 });
    expect(await split({ by: 'channel', attribution: 'all' })).toEqual({ mail: 2, ads: 1, '': 1 });
  });

  test('by stage and by segment, of which a journey can have several', async () => {
    expect(await split({ by: 'stage', attribution: 'all' })).toEqual({ consideration: 3, decision: 1 });
    expect(await split({ by: 'segment' })).toEqual({ lookers: 3, buyers: 1 });
  });

  test('what is cut is counted, and told as one', async () => {
    const question = Question.parse({
      kind: 'exits',
      breakdown: { by: 'channel', attribution: 'last', limit: 1 },
    });
    const answer = await ask<'exits'>(store, 'shop', question as never);
    expect(answer.groups?.map(({ value, total }) => [value, total.entries])).toEqual([['mail', 2]]);
    expect([answer.groupsCut, answer.rest?.total.entries, answer.rest?.journeys]).toEqual([1, 1, 1]);
    const alone = await ask<'exits'>(store, 'shop', Question.parse({ kind: 'exits' }) as never);
    expect(answer.meta.sql.slice(0, alone.meta.sql.length)).toEqual(alone.meta.sql);
    expect(answer.meta.sql.length).toBeGreaterThan(2 * alone.meta.sql.length);
  });

  test('is compared, group by group', async () => {
    const where = [{ with: { activity: 'Order Completed' } }];
    const question = Question.parse({
      kind: 'exits',
      breakdown: { by: 'channel' },
      compare: { where },
    });
    const { compared } = await ask<'exits'>(store, 'shop', question as never);
    expect(compared?.groups?.map(({ value, total }) => [value, total.entries])).toEqual([['mail', 1]]);
  });

  test('is compared by stages without what only the sides of a drawing are asked for', async () => {
    const question = Question.parse({
      kind: 'exits',
      breakdown: { by: 'stage' },
      compare: { where: [{ with: { activity: 'Order Completed' } }] },
    });
    await store.append('staged', { events: log() });
    const watched = explaining(store);
    await ask<'exits'>(watched.store, 'staged', question as never);
    expect(watched.texts.length).toBeGreaterThan(0);
    expect(watched.texts.filter((sql) => sql.includes('arrivals'))).toEqual([]);
  });
});

describe('what cannot be split says so', () => {
  test.each([
    ['timeline', { object: 'session', id: 'ann' }, /about one object/u],
    ['journeys', { object: 'session' }, /“where”/u],
    ['dotted', { object: 'session' }, /“where”/u],
    ['replay', { object: 'session' }, /“where”/u],
    ['open', {}, /“where”/u],
    ['blueprint', {}, /“map”/u],
    ['findings', {}, /“where”/u],
    ['segments', {}, /“where”/u],
    ['attribution', {}, /“where”/u],
    ['recommendation', {}, /“where”/u],
    ['experiment', { exposures: { activity: 'a' }, variant: 'device' }, /“where”/u],
  ])('%s', (kind, more, help) => {
    const { error } = Question.safeParse({ kind, ...more, breakdown: { by: 'device' } });
    const said = error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(said).toEqual([['breakdown', expect.stringMatching(help)]]);
  });
});
