import { setImmediate as turn } from 'node:timers/promises';
import { CannotEstimate, clv } from '@throughline/decide';
import { afterEach, describe, expect, test } from 'vitest';
import { Failure } from '../failure.js';
import { inThreads } from './deciding.js';
import { type ThreadLimits, Threads } from './threads.js';

const opened: Threads[] = [];
afterEach(async () => {
  for (const threads of opened.splice(0)) await threads.close();
});

function open(limits: ThreadLimits): Threads {
  const threads = new Threads(limits);
  opened.push(threads);
  return threads;
}

const never = new AbortController().signal;
const bytes = (input: unknown): Uint8Array => Buffer.from(JSON.stringify(input));

const QUICK = {
  model: 'attribution',
  body: bytes({ model: 'first', paths: [{ channels: ['a'], conversions: 2 }] }),
};

/** A sampled Shapley value of many channels takes minutes. */
const LONG = {
  model: 'attribution',
  body: bytes({
    model: 'shapley',
    game: 'rate',
    samples: 1_000_000,
    paths: Array.from({ length: 400 }, (_, n) => ({
      channels: Array.from({ length: 12 }, (_each, at) => `c${(n * 7 + at * at * 5) % 60}`),
      conversions: 1 + (n % 5),
      nulls: n % 7,
    })),
  }),
};

describe('a thread', () => {
  test('answers with the model’s output, and is used again', async () => {
    const threads = open({ threads: 1 });
    const first = await threads.run(QUICK, never);
    const second = await threads.run(QUICK, never);
    const read = (outcome: typeof first): unknown =>
      'bytes' in outcome ? JSON.parse(Buffer.from(outcome.bytes).toString()) : outcome;
    expect(read(first)).toMatchObject({ channels: [{ channel: 'a', conversions: 2 }] });
    expect(read(second)).toEqual(read(first));
  });

  test('tells what is wrong with an input, and with a body that is no JSON', async () => {
    const threads = open({ threads: 1 });
    const wrong = await threads.run({ model: 'attribution', body: bytes({ paths: 7 }) }, never);
    expect(wrong).toMatchObject({ refused: { status: 400, field: expect.stringContaining('body.') } });
    const broken = await threads.run({ model: 'attribution', body: Buffer.from('{"pa') }, never);
    expect(broken).toMatchObject({ refused: { status: 400, field: 'body' } });
  });

  test('leaves its turn to the next when the asker goes away, at work or waiting', async () => {
    const threads = open({ threads: 1 });
    const [leaver, waiter] = [new AbortController(), new AbortController()];
    const long = threads.run(LONG, leaver.signal);
    const queued = threads.run(LONG, waiter.signal);
    const next = threads.run(QUICK, never);
    expect(threads.waiting).toBe(2);
    waiter.abort();
    await expect(queued).rejects.toMatchObject({ name: 'AbortError' });
    await turn();
    leaver.abort();
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    expect(await next).toHaveProperty('bytes');
  });

  test('is ended when it takes too long, and says so', async () => {
    const threads = open({ threads: 1, patience: 700 });
    const failure: unknown = await threads.run(LONG, never).catch((thrown: unknown) => thrown);
    if (!(failure instanceof Failure)) throw failure;
    expect(failure).toMatchObject({
      status: 503,
      message: expect.stringContaining('0.7 seconds'),
      hint: expect.stringContaining('throughline decide'),
    });
    expect(failure.body('de').error.message).toContain('nach 0,7 Sekunden');
  });

  test('is ended with the server', async () => {
    const threads = open({ threads: 1 });
    const running = threads.run(LONG, never);
    await threads.close();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await expect(threads.run(QUICK, never)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a question’s model in a thread', () => {
  test('gives the same as here', async () => {
    const decide = inThreads(open({ threads: 2 }), never);
    const customers = Array.from({ length: 200 }, (_, n) => ({ x: n % 5, tx: (n % 5) * 6, T: 40 + (n % 9) }));
    const input = { model: 'bg-nbd' as const, customers, horizon: 30, prior: 2 };
    expect(await decide(clv, input)).toEqual(clv.run(input));
  });

  test('says why there is no estimate', async () => {
    const decide = inThreads(open({ threads: 1 }), never);
    const input = { model: 'bg-nbd' as const, customers: [{ x: 0, tx: 0, T: 3 }], horizon: 9 };
    await expect(decide(clv, input)).rejects.toBeInstanceOf(CannotEstimate);
  });
});
