import { openDemo } from '@throughline/demo';
import { ask } from '@throughline/journey';
import type { ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inquire, orderOf } from '../../packages/journey/src/answer/inquiry.js';
import type { EpisodeCells } from '../../packages/journey/src/findings/episodes.sql.js';
import { readStudies } from '../../packages/journey/src/findings/kept-counts.js';
import type { Ground } from '../../packages/journey/src/findings/prepare.js';
import { readCounts, type Counts } from '../../packages/journey/src/findings/read-cells.js';
import { STUDIES } from '../../packages/journey/src/findings/studies/index.js';

const SHOP = 'shop';
const EVENTS: readonly ShopEvent[] = [...openDemo({ events: 30_000, seed: 5 }).events()]
  .join('')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as ShopEvent)
  .sort((a, b) => (a.time < b.time ? -1 : 1));

/** What came in at first, and what came in after it: late events of one customer in fifty, and the days that follow. */
const SHARE = 0.93;
const cut = Math.floor(SHARE * EVENTS.length);
const isLate = (_: ShopEvent, at: number) => at < cut && at % 50 === 7;
const FIRST = EVENTS.filter((event, at) => at < cut && !isLate(event, at));
const LATER = EVENTS.filter((event, at) => at >= cut || isLate(event, at));

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
  await store.saveShop(SHOP, openDemo({ events: 30_000, seed: 5 }).settings());
});
afterAll(() => store.close());

async function asked() {
  const question = { kind: 'findings', limit: 10, seed: 1 } as const;
  const inquiry = await inquire(store, { shop: SHOP, question }, {});
  const { from, to } = inquiry.facts.log;
  const ground: Ground = {
    order: orderOf(inquiry, 'customer', 'touching'),
    outcome: { activity: ['Order Completed'] },
    first: new Date(from ?? ''),
    last: new Date(to ?? ''),
  };
  return { inquiry, ground };
}

/** Counts as lines in a settled order. */
function linesOf(counts: Counts): string[] {
  return counts.flatMap((reading, at) => reading.flatMap((cells) => cellLines(cells, at))).sort();
}

function cellLines(cells: EpisodeCells, reading: number): string[] {
  return cells.code.map((code, at) => {
    const sums = [cells.worth, cells.squares, cells.past, cells.pastSquares].map((each) =>
      (each[at] ?? 0).toFixed(1),
    );
    const counts = [cells.n, cells.met, cells.reached, cells.trouble].map((each) => each[at]);
    return [reading, cells.study, cells.meeting, code, cells.kind[at], ...counts, ...sums].join(' ');
  });
}

test('what is counted on from before is what is counted anew, late events and all', async () => {
  await store.append(SHOP, { events: FIRST });
  const before = await asked();
  const once = await readStudies(before.inquiry, STUDIES, before.ground);
  await store.append(SHOP, { events: LATER });
  const { inquiry, ground } = await asked();
  const { prepared, counts } = await readStudies(inquiry, STUDIES, ground);
  const { first, last } = ground;
  const anew = await readCounts(inquiry, { prepared, ground, counting: { first, last } });
  expect(prepared).toBe(once.prepared);
  expect(linesOf(counts)).toEqual(linesOf(anew));
  expect(linesOf(counts)).not.toEqual(linesOf(once.counts));
}, 120_000);

test('all is counted anew where settings changed, and where customers were put together', async () => {
  const ask = async () => {
    const { inquiry, ground } = await asked();
    return (await readStudies(inquiry, STUDIES, ground)).prepared;
  };
  const known = await ask();
  expect(await ask()).toBe(known);
  const [one, other] = [
    ...new Set(
      EVENTS.flatMap(({ objects }) => objects)
        .filter(({ type }) => type === 'customer')
        .map(({ id }) => id),
    ),
  ];
  await store.merge(SHOP, [{ from: one ?? '', to: other ?? '' }]);
  const merged = await ask();
  expect(merged).not.toBe(known);
  const record = await store.shop(SHOP);
  await store.saveShop(SHOP, { ...openDemo({ events: 30_000, seed: 5 }).settings(), margin: 0.4 });
  expect(record?.settings.margin).toBeUndefined();
  expect(await ask()).not.toBe(merged);
}, 120_000);

test('the same question of the same shop is answered from memory, and of another version anew', async () => {
  const statements: string[] = [];
  const query: EventStore['query'] = (statement, options) => {
    statements.push(statement.sql);
    return store.query(statement, options);
  };
  const watched = new Proxy(store, {
    get: (target, name) => {
      if (name === 'query') return query;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const first = await ask(watched, SHOP, { kind: 'findings', limit: 3, seed: 1 });
  statements.length = 0;
  const again = await ask(watched, SHOP, { kind: 'findings', limit: 2, seed: 1 });
  expect(statements).toEqual([]);
  expect(again.findings).toEqual(first.findings.slice(0, 2));
  await store.saveShop(SHOP, { ...openDemo({ events: 30_000, seed: 5 }).settings(), margin: 0.5 });
  await ask(watched, SHOP, { kind: 'findings', limit: 3, seed: 1 });
  expect(statements.length).toBeGreaterThan(0);
}, 120_000);
