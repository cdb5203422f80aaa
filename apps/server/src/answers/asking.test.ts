import type { Answer, Question } from '@throughline/model';
import { expect, test } from 'vitest';
import { Asking, type Work } from './asking.js';
import { AnswerCache } from './cache.js';

const question: Question = { kind: 'map', shop: 'shop', limit: 20 };
const nobodyLeaves = (): AbortSignal => new AbortController().signal;

const ANSWER: Answer = {
  kind: 'map',
  log: { events: 1, rejected: 0, from: null, to: null, objects: {} },
  currency: 'EUR',
  objects: {},
  meta: {
    sql: [],
    rows: 0,
    milliseconds: 0,
    journeys: 0,
    asOf: null,
    version: 1,
    leftOut: { rejected: 0, bots: 0, capped: 0 },
  },
};

/** Work that ends when it is told to, and counts how often it was begun. */
function controlled() {
  const begun: { signal: AbortSignal; finish: () => void }[] = [];
  const work: Work = (_question, signal) =>
    new Promise((resolve, reject) => {
      begun.push({ signal, finish: () => resolve(ANSWER) });
      signal.addEventListener('abort', () => reject(new Error('cancelled')));
    });
  return { begun, work };
}

test('works one answer out once for as long as the shop has not changed', async () => {
  const { begun, work } = controlled();
  const asking = new Asking(work);
  const first = asking.ask(question, 1, nobodyLeaves());
  begun[0]?.finish();
  expect(JSON.parse(await first)).toEqual(ANSWER);
  expect(await asking.ask({ ...question }, 1, nobodyLeaves())).toBe(await first);
  expect(begun).toHaveLength(1);

  const changed = asking.ask(question, 2, nobodyLeaves());
  begun[1]?.finish();
  await changed;
  expect(begun).toHaveLength(2);
});

test('two who ask the same at one time share the work; it ends when both have left', async () => {
  const { begun, work } = controlled();
  const asking = new Asking(work);
  const [one, two] = [new AbortController(), new AbortController()];
  const answers = [asking.ask(question, 1, one.signal), asking.ask(question, 1, two.signal)];
  expect(begun).toHaveLength(1);
  one.abort();
  expect(begun[0]?.signal.aborted).toBe(false);
  two.abort();
  expect(begun[0]?.signal.aborted).toBe(true);
  expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('work that comes back all the same after everybody left, short of what it had not read, is kept for nobody', async () => {
  const begun: AbortSignal[] = [];
  const asking = new Asking((_question, signal) => {
    begun.push(signal);
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(ANSWER));
      if (begun.length > 1) resolve(ANSWER);
    });
  });
  const gone = new AbortController();
  const short = asking.ask(question, 1, gone.signal);
  gone.abort();
  await short;
  await asking.ask(question, 1, nobodyLeaves());
  expect(begun).toHaveLength(2);
});

test('a question that was cancelled is worked out anew for the next asker', async () => {
  const { begun, work } = controlled();
  const asking = new Asking(work);
  const gone = new AbortController();
  const cancelled = asking.ask(question, 1, gone.signal);
  gone.abort();
  const next = asking.ask(question, 1, nobodyLeaves());
  await expect(cancelled).rejects.toThrow('cancelled');
  begun[1]?.finish();
  expect(JSON.parse(await next)).toEqual(ANSWER);
});

test('failures are not kept', async () => {
  let runs = 0;
  const asking = new Asking(async () => {
    runs += 1;
    if (runs === 1) throw new Error('once');
    return ANSWER;
  });
  await expect(asking.ask(question, 1, nobodyLeaves())).rejects.toThrow('once');
  await expect(asking.ask(question, 1, nobodyLeaves())).resolves.toContain('map');
});

test('the cache drops what was used least recently, and takes nothing larger than itself', () => {
  const cache = new AnswerCache(10);
  cache.set('a', '12345');
  cache.set('b', '12345');
  cache.get('a');
  cache.set('c', '12345');
  cache.set('d', '12345678901');
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true, false]);
});
