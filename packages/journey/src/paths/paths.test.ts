import { PathsQuestion, Question, type PathsAnswer } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

const START = Date.parse('2026-03-01T10:00:00Z');

/** Minutes at which each session did what. */
const SESSIONS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  s1: [
    ['Home', 0],
    ['Product Viewed', 1],
    ['Product Viewed', 3],
    ['Cart Viewed', 6],
  ],
  s2: [
    ['Product Viewed', 0],
    ['Search 12', 2],
    ['Search 7', 3],
    ['Cart Viewed', 50],
  ],
  s3: [
    ['Home', 0],
    ['Search 7', 1],
  ],
};

let store: EventStore;
beforeAll(async () => {
  store = explaining(await openEmbedded()).store;
  const events = Object.entries(SESSIONS).flatMap(([session, stops]) =>
    stops.map(([activity, minute], position) => ({
      id: `${session}-${position}`,
      time: new Date(START + minute * 60_000).toISOString(),
      activity,
      position,
      objects: [{ type: 'session', id: session }],
    })),
  );
  await store.append('shop', { events });
});
afterAll(() => store.close());

const pathsOf = (question: Record<string, unknown> = {}): Promise<PathsAnswer> =>
  ask(store, 'shop', PathsQuestion.parse({ kind: 'paths', object: 'session', ...question }));

const linksOf = ({ links }: PathsAnswer) =>
  links.map(({ step, from, to, journeys }) => [step, from, to, journeys]);

describe('paths', () => {
  test('from the first event that matches, loops folded and standing at their last event', async () => {
    const answer = await pathsOf({ from: { activity: 'Product Viewed' } });
    expect(linksOf(answer)).toEqual([
      [1, 'Product Viewed', 'Cart Viewed', 1],
      [1, 'Product Viewed', 'Search 12', 1],
      [2, 'Search 12', 'Search 7', 1],
      [3, 'Search 7', 'Cart Viewed', 1],
    ]);
    expect(answer.links[0]?.seconds).toEqual({ mean: 180, p50: 180, p90: 180 });
    expect([answer.runs, answer.meta.journeys]).toEqual([2, 2]);
  });

  test('loops that are not folded are steps', async () => {
    const answer = await pathsOf({ from: { activity: 'Product Viewed' }, foldLoops: false, depth: 2 });
    expect(linksOf(answer)).toEqual([
      [1, 'Product Viewed', 'Product Viewed', 1],
      [1, 'Product Viewed', 'Search 12', 1],
    ]);
    expect(answer.steps).toEqual([
      { step: 1, entered: 2, began: 2, continued: 2, other: 0, dropped: 0, cut: 0 },
      { step: 2, entered: 2, began: 0, continued: 2, other: 0, dropped: 0, cut: 0 },
    ]);
  });

  test('to a step: it stands at the last one', async () => {
    const answer = await pathsOf({ to: { activity: 'Cart Viewed' }, depth: 3 });
    expect(linksOf(answer)).toEqual([
      [1, 'Home', 'Product Viewed', 1],
      [1, 'Search 12', 'Search 7', 1],
      [2, 'Product Viewed', 'Cart Viewed', 1],
      [2, 'Search 7', 'Cart Viewed', 1],
    ]);
    expect(answer.nodes.at(-1)).toEqual({
      step: 3,
      node: 'Cart Viewed',
      entered: 2,
      began: 0,
      continued: 0,
      other: 0,
      dropped: 2,
    });
  });

  test('names are cleaned, then grouped by wildcards; a point may be a node', async () => {
    const answer = await pathsOf({
      cleaning: [{ regex: ' \\d+$', alias: '' }],
      wildcards: ['Se*ch'],
      from: { node: 'Se*ch' },
    });
    expect(linksOf(answer)).toEqual([[1, 'Se*ch', 'Cart Viewed', 1]]);
    expect(answer.nodes[0]).toMatchObject({ node: 'Se*ch', entered: 2, dropped: 1 });
  });

  test('a gap cuts a journey into runs, and each journey is counted once', async () => {
    const answer = await pathsOf({ gap: '30m' });
    expect([answer.runs, answer.meta.journeys]).toEqual([4, 3]);
    expect(answer.nodes.find(({ node, step }) => node === 'Cart Viewed' && step === 1)?.entered).toBe(1);
  });

  test('what is not listed stands as one, and nothing is lost', async () => {
    const { links, nodes, steps } = await pathsOf({ limit: 1 });
    expect(links.map(({ step, from, to, journeys }) => [step, from, to, journeys]).slice(0, 3)).toEqual([
      [1, 'Home', 'Product Viewed', 1],
      [1, 'Home', null, 1],
      [1, null, null, 1],
    ]);
    expect(
      nodes.filter(({ step }) => step === 1).map(({ node, entered, other }) => [node, entered, other]),
    ).toEqual([
      ['Home', 2, 1],
      [null, 1, 1],
    ]);
    expect(steps[1]).toMatchObject({ entered: 3, cut: 2 });
  });

  test('a period without journeys has no paths', async () => {
    const answer = await pathsOf({ period: { from: '2020-01-01', to: '2020-01-02' } });
    expect(answer).toMatchObject({ runs: 0, links: [], nodes: [], steps: [] });
  });
});

describe('wrong questions name their field', () => {
  test.each([
    [{ depth: 21 }, 'depth'],
    [{ entry: 'every' }, 'entry'],
    [{ gap: '0m' }, 'gap'],
    [{ limit: 0 }, 'limit'],
  ])('%j', (more, field) => {
    const parsed = Question.safeParse({ kind: 'paths', object: 'session', ...more });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  test.each([
    [{ from: { activity: 'Produkt Viewed' } }, 'from.activity'],
    [{ node: 'text.url' }, 'node'],
    [{ cleaning: [{ regex: '(', alias: '' }] }, 'cleaning[0].regex'],
    [{ period: { from: '2026-03-02', to: '2026-03-01' } }, 'period'],
  ])('%j', async (more, field) => {
    await expect(pathsOf(more)).rejects.toMatchObject({ field });
  });
});
