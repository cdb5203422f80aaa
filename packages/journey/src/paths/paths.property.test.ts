import { PathsQuestion, type PathsAnswer, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Paths against the plainest program that could walk them, whatever is asked.
 */

const BEGIN = Date.parse('2026-01-01T00:00:00Z');
const MINUTE = 60_000;
const NAMES = ['a', 'b', 'c', 'd'] as const;

const arbitraryEvent = fc.record({
  session: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
  activity: fc.constantFrom(...NAMES),
  minute: fc.integer({ min: 0, max: 40 }),
  page: fc.constantFrom('', '/a', '/a/1', '/b'),
});
type Drawn = typeof arbitraryEvent extends fc.Arbitrary<infer T> ? T : never;

const point = fc.option(fc.constantFrom(...NAMES), { nil: undefined });

const arbitraryQuestion = fc
  .record({
    from: point,
    to: point,
    depth: fc.integer({ min: 2, max: 4 }),
    foldLoops: fc.boolean(),
    gap: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
    entry: fc.constantFrom<'first' | 'every'>('first', 'every'),
    limit: fc.constantFrom(1, 2, 50),
    exclude: fc.constantFrom<readonly string[]>([], ['d']),
    byPage: fc.boolean(),
  })
  .map((drawn) =>
    drawn.from === undefined && drawn.to === undefined ? { ...drawn, entry: 'first' as const } : drawn,
  );
type Asked = typeof arbitraryQuestion extends fc.Arbitrary<infer T> ? T : never;

function toEvent({ session, activity, minute, page }: Drawn, position: number): ShopEvent {
  return {
    id: `e${position}`,
    time: new Date(BEGIN + minute * MINUTE).toISOString(),
    activity,
    position,
    objects: [{ type: 'session', id: session }],
    ...(page !== '' && { text: { page } }),
  };
}

function questionOf({ from, to, gap, byPage, exclude, ...rest }: Asked): PathsQuestion {
  return PathsQuestion.parse({
    kind: 'paths',
    object: 'session',
    ...rest,
    ...(from && { from: { activity: from } }),
    ...(to && { to: { activity: to } }),
    ...(gap && { gap: `${gap}m` }),
    ...(exclude.length > 0 && { exclude }),
    ...(byPage && { node: 'text.page', wildcards: ['/a/*'] }),
  });
}

interface Stop {
  readonly node: string;
  readonly activity: string;
  readonly minute: number;
}

const nameOf = ({ activity, page }: Drawn, byPage: boolean) => {
  if (!byPage) return activity;
  return page.startsWith('/a/') ? '/a/*' : page;
};

function runsOf(events: readonly Drawn[], { gap, byPage, exclude }: Asked): Stop[][] {
  const sessions = [...new Set(events.map(({ session }) => session))];
  return sessions.flatMap((session) => {
    const stops = events
      .map((event, position) => ({ ...event, position, node: nameOf(event, byPage) }))
      .filter((event) => event.session === session && event.node !== '' && !exclude.includes(event.node))
      .sort((a, b) => a.minute - b.minute || a.position - b.position);
    const runs: Stop[][] = [];
    for (const [at, stop] of stops.entries()) {
      const before = stops[at - 1];
      const fresh = before === undefined || (gap !== undefined && stop.minute - before.minute > gap);
      if (fresh) runs.push([stop]);
      else runs.at(-1)?.push(stop);
    }
    return runs;
  });
}

/** Places at which paths of a run begin or end: the first, or every one that does not go on with a folded stay. */
function places(run: readonly Stop[], activity: string, { entry, foldLoops }: Asked): number[] {
  const found = run.flatMap((stop, at) => (stop.activity === activity ? [at] : []));
  if (entry === 'first') return found.slice(0, 1);
  const goesOn = (at: number) => found.includes(at - 1) && run[at - 1]?.node === run[at]?.node;
  return foldLoops ? found.filter((at) => !goesOn(at)) : found;
}

function cutsOf(run: readonly Stop[], asked: Asked): Stop[][] {
  const { from, to } = asked;
  if (from === undefined)
    return to === undefined ? [[...run]] : places(run, to, asked).map((end) => run.slice(0, end + 1));
  return places(run, from, asked).flatMap((begin) => {
    if (to === undefined) return [run.slice(begin)];
    const end = run.findIndex((stop, at) => at > begin && stop.activity === to);
    return end < 0 ? [] : [run.slice(begin, end + 1)];
  });
}

interface Walked {
  readonly stops: readonly Stop[];
  readonly first: number;
  readonly beyond: boolean;
}

function walk(events: readonly Drawn[], asked: Asked): Walked[] {
  const { depth, foldLoops, from, to } = asked;
  return runsOf(events, asked)
    .flatMap((run) => cutsOf(run, asked))
    .map((path) => (foldLoops ? path.filter((stop, at) => path[at + 1]?.node !== stop.node) : path))
    .map((path) =>
      from === undefined && to !== undefined
        ? { stops: path.slice(-depth), first: Math.max(1, depth - path.length + 1), beyond: false }
        : { stops: path.slice(0, depth), first: 1, beyond: path.length > depth },
    );
}

/** The nodes of each step that are told, the most frequent first, then by name. */
function listedAt(walked: readonly Walked[], limit: number): (step: number) => string[] {
  return (step) => {
    const counts = new Map<string, number>();
    for (const { stops, first } of walked) {
      const node = stops[step - first]?.node;
      if (node !== undefined) counts.set(node, (counts.get(node) ?? 0) + 1);
    }
    const most = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return most.slice(0, limit).map(([node]) => node);
  };
}

function reference(events: readonly Drawn[], asked: Asked) {
  const walked = walk(events, asked);
  const listed = listedAt(walked, asked.limit);
  const told = (step: number, node: string) => (listed(step).includes(node) ? node : null);
  const links = new Map<string, number[]>();
  const nodes = new Map<string, Record<'entered' | 'began' | 'continued' | 'other' | 'dropped', number>>();
  for (const { stops, first, beyond } of walked)
    for (const [at, stop] of stops.entries()) {
      const step = first + at;
      const next = stops[at + 1];
      const name = told(step, stop.node);
      const key = JSON.stringify([step, name]);
      const flow = nodes.get(key) ?? { entered: 0, began: 0, continued: 0, other: 0, dropped: 0 };
      nodes.set(key, flow);
      flow.entered += 1;
      if (at === 0) flow.began += 1;
      if (next === undefined) flow[beyond ? 'continued' : 'dropped'] += 1;
      else {
        const after = told(step + 1, next.node);
        flow[after === null ? 'other' : 'continued'] += 1;
        const link = JSON.stringify([step, name, after]);
        links.set(link, [...(links.get(link) ?? []), (next.minute - stop.minute) * 60]);
      }
    }
  return { runs: walked.length, links, nodes };
}

function check(answer: PathsAnswer, { runs, links, nodes }: ReturnType<typeof reference>): void {
  expect(answer.runs).toBe(runs);
  const told = new Map(answer.links.map((each) => [JSON.stringify([each.step, each.from, each.to]), each]));
  expect([...told.keys()].sort()).toEqual([...links.keys()].sort());
  for (const [key, seconds] of links) {
    expect(told.get(key)?.journeys).toBe(seconds.length);
    const mean = seconds.reduce((sum, each) => sum + each, 0) / seconds.length;
    expect(told.get(key)?.seconds.mean).toBeCloseTo(mean, 9);
  }
  const flows = new Map(
    answer.nodes.map(({ step, node, ...flow }) => [JSON.stringify([step, node]), flow] as const),
  );
  expect(flows).toEqual(nodes);
}

/** What the answer says of itself: nothing is lost. */
function checkSums({ steps, nodes, links, runs }: PathsAnswer): void {
  for (const { entered, continued, other, dropped } of [...nodes, ...steps])
    expect(entered).toBe(continued + other + dropped);
  for (const { step, entered, began } of steps) {
    const arrived = links.filter((link) => link.step === step - 1);
    expect(entered).toBe(began + arrived.reduce((sum, { journeys }) => sum + journeys, 0));
  }
  expect(steps.reduce((sum, { began }) => sum + began, 0)).toBe(runs);
}

let store: EventStore;
let shops = 0;
beforeAll(async () => void (store = explaining(await openEmbedded()).store));
afterAll(() => store.close());

test('any log and any question give the paths that a plain program walks', async () => {
  const logs = fc.array(arbitraryEvent, { minLength: 1, maxLength: 60 });
  const questions = fc.array(arbitraryQuestion, { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(logs, questions, async (events, asked) => {
      shops += 1;
      const shop = `shop-${shops}`;
      const known = NAMES.map(
        (activity, at): ShopEvent => ({
          id: `known-${at}`,
          time: '2026-01-01T00:00:00Z',
          activity,
          objects: [{ type: 'order', id: 'known' }],
          text: { page: '/a' },
        }),
      );
      await store.append(shop, { events: [...events.map(toEvent), ...known] });
      for (const each of asked) {
        const answer = await ask(store, shop, questionOf(each));
        check(answer, reference(events, each));
        checkSums(answer);
      }
      await store.removeShop(shop);
    }),
    { numRuns: 8, seed: 20260401 },
  );
}, 300_000);
