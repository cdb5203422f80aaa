import { expect, test } from 'vitest';
import type { ImportState, ImportSummary } from '../routes.js';
import { ImportJobs, type ImportTask, isFinished } from './imports.js';

const SUMMARY: ImportSummary = {
  events: 3,
  duplicates: 0,
  rejected: 0,
  reasons: [],
  rejectsFile: null,
  objects: 1,
  relations: 0,
  journeys: 1,
  from: null,
  to: null,
  notes: [],
};

function open(): ImportJobs {
  return new ImportJobs({ explain: (thrown) => ({ message: String(thrown) }) });
}

function task(shop: string, run: ImportTask['run']): ImportTask {
  return { shop, title: `${shop}.csv`, run };
}

function finished(jobs: ImportJobs, id: string): Promise<ImportState> {
  return new Promise((resolve) => {
    const stop = jobs.watch(id, (state) => {
      if (!isFinished(state)) return;
      stop();
      resolve(state);
    });
  });
}

test('tells each phase to who watches, and keeps the end of it', async () => {
  const jobs = open();
  const seen: string[] = [];
  const { id } = jobs.start(
    task('shop', async (report) => {
      report({ phase: 'reading', rows: 1 });
      report({ phase: 'storing', rows: 3, total: 3 });
      return SUMMARY;
    }),
  );
  jobs.watch(id, (state) => seen.push(`${state.phase} ${state.rows}`));
  const end = await finished(jobs, id);
  expect(seen).toEqual(['reading 1', 'storing 3', 'done 3']);
  expect(end).toMatchObject({ shop: 'shop', title: 'shop.csv', report: SUMMARY });
  expect(jobs.get(id)).toBe(end);
  expect(end).not.toHaveProperty('total');
});

test('a failure is told in words and does not stop the next import', async () => {
  const jobs = open();
  const bad = jobs.start(
    task('a', async () => {
      throw new Error('no');
    }),
  );
  const good = jobs.start(task('b', async () => SUMMARY));
  await finished(jobs, good.id);
  expect(jobs.get(bad.id)).toMatchObject({ phase: 'failed', error: { message: 'Error: no' } });
  expect(jobs.list().map(({ shop, phase }) => [shop, phase])).toEqual([
    ['b', 'done'],
    ['a', 'failed'],
  ]);
});

test('imports run one after another', async () => {
  const jobs = open();
  const order: string[] = [];
  const slow = task('slow', async () => {
    order.push('slow begins');
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push('slow ends');
    return SUMMARY;
  });
  jobs.start(slow);
  const next = jobs.start(
    task('next', async () => {
      order.push('next begins');
      return SUMMARY;
    }),
  );
  expect(next.phase).toBe('waiting');
  await finished(jobs, next.id);
  expect(order).toEqual(['slow begins', 'slow ends', 'next begins']);
});

test('closing ends what runs and lets nothing begin', async () => {
  const jobs = open();
  const running = jobs.start(
    task(
      'running',
      (_report, signal) =>
        new Promise((_done, fail) => signal.addEventListener('abort', () => fail(new Error('stopped')))),
    ),
  );
  const waiting = jobs.start(task('waiting', async () => SUMMARY));
  await new Promise((resolve) => setImmediate(resolve));
  await jobs.close();
  const cutOff = { phase: 'failed', error: { message: expect.stringContaining('ended before') } };
  expect([running, waiting].map(({ id }) => jobs.get(id))).toMatchObject([cutOff, cutOff]);
});

test('forgets the oldest finished imports', async () => {
  const jobs = open();
  const states = Array.from({ length: 120 }, () => jobs.start(task('shop', async () => SUMMARY)));
  await finished(jobs, states.at(-1)?.id ?? '');
  const last = jobs.start(task('shop', async () => SUMMARY));
  await finished(jobs, last.id);
  expect(jobs.list().length).toBeLessThanOrEqual(100);
  expect(jobs.get(last.id)?.phase).toBe('done');
});
