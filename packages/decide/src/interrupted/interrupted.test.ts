import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { Random } from '../numerics/random.js';
import { gainOf } from './gain.js';
import { interruptedSeries } from './model.js';
import { InterruptedInput, type InterruptedOutput } from './schema.js';

const START = Date.parse('2026-01-05T00:00:00Z');
const dayOf = (at: number): string => new Date(START + at * 86_400_000).toISOString().slice(0, 10);

interface World {
  readonly before?: number;
  readonly after?: number;
  readonly inside?: number;
  readonly outside?: number;
  /** What the change does to the share inside. */
  readonly effect?: number;
  /** How far one day's share carries on to the next, and how far shares waver. */
  readonly carry?: number;
  readonly waver?: number;
  readonly compared?: boolean;
}

function count(random: Random, n: number, share: number) {
  let hits = 0;
  for (let at = 0; at < n; at += 1) hits += Number(random.next() < share);
  return { n, hits };
}

/** A made shop: weekdays, a wave that both groups share, and errors inside that carry on from day to day. */
function world(random: Random, given: World = {}): InterruptedInput {
  const { before = 60, after = 28, inside = 200, outside = 400, effect = 0 } = given;
  const { carry = 0, waver = 0, compared = true } = given;
  let error = 0;
  const days = Array.from({ length: before + after }, (_, at) => {
    const common = 0.02 * Math.sin(at / 6) + (at % 7 >= 5 ? 0.02 : 0);
    error = carry * error + waver * (random.next() + random.next() - 1);
    const share = 0.2 + (compared ? common : 0) + error + (at >= before ? effect : 0);
    return {
      day: dayOf(at),
      inside: count(random, inside, Math.min(1, Math.max(0, share))),
      ...(compared ? { outside: count(random, outside, 0.08 + common) } : {}),
    };
  });
  return InterruptedInput.parse({ days, changed: dayOf(before) });
}

const RUNS = 200;

/** Shares of made shops: in how many the interval holds the truth, and in how many a gain or a loss is claimed. */
function held(given: World, seed: number): { measured: number; holds: number; claims: number } {
  const random = new Random(seed);
  const truth = given.effect ?? 0;
  const outputs = Array.from({ length: RUNS }, () => interruptedSeries.run(world(random, given)));
  const told = outputs.flatMap(({ share }) => share ?? []);
  return {
    measured: told.length / RUNS,
    holds: told.filter(({ low, high }) => low <= truth && truth <= high).length / told.length,
    claims: told.filter(({ low, high }) => low > 0 || high < 0).length / told.length,
  };
}

describe('in made shops', () => {
  test('a planted step lies in its 90 % interval about nine times of ten', () => {
    const { measured, holds, claims } = held({ effect: -0.08 }, 1);
    expect(measured).toBe(1);
    expect(holds).toBeGreaterThan(0.84);
    expect(claims).toBeGreaterThan(0.95);
  });

  test('where nothing was changed, a change is rarely claimed', () => {
    expect(held({}, 2).claims).toBeLessThan(0.16);
  });

  test('nor where errors carry on from day to day', () => {
    const { holds, claims } = held({ carry: 0.5, waver: 0.02 }, 3);
    expect(holds).toBeGreaterThan(0.8);
    expect(claims).toBeLessThan(0.2);
  });

  test('without a comparison the step is found too, if with less certainty', () => {
    const { holds } = held({ effect: -0.1, compared: false }, 4);
    expect(holds).toBeGreaterThan(0.82);
  });
});

const measured = (given: World, seed = 7): InterruptedOutput =>
  interruptedSeries.run(world(new Random(seed), given));

test('what happens to both groups at the change is not taken for its effect', () => {
  const input = world(new Random(5), {});
  const shifted = input.days.map(({ day, inside, outside = { n: 1, hits: 0 } }) => {
    const fall = ({ n, hits }: { n: number; hits: number }) => ({
      n,
      hits: Math.max(0, hits - (day >= input.changed ? Math.round(0.05 * n) : 0)),
    });
    return { day, inside: fall(inside), outside: fall(outside) };
  });
  const { share } = interruptedSeries.run({ ...input, days: shifted });
  expect(Math.abs(share?.estimate ?? 1)).toBeLessThan(0.02);
});

test('tells how much of the excess is gone, and what would have been without the change', () => {
  const { gone, excess, series, method, days } = measured({ effect: -0.12 });
  expect(method).toBe('comparison');
  expect(days).toEqual({ before: 60, after: 28 });
  expect(excess).toBeCloseTo(0.12, 1);
  expect(gone?.estimate).toBeCloseTo(1, 0);
  expect(series[0]?.expected).toBeNull();
  const last = series.at(-1);
  expect(last?.expected).toBeGreaterThan((last?.inside ?? 1) + 0.03);
});

test('too early to say: after a few days, with few journeys, and how long it will take', () => {
  expect(measured({ effect: -0.12, after: 3 })).toMatchObject({ verdict: 'too-early', share: null, wait: 4 });
  const few = measured({ effect: -0.12, after: 8, inside: 4, outside: 4 });
  expect(few).toMatchObject({ verdict: 'too-early', share: null, gone: null });
  expect(few.wait).toBeGreaterThan(7);
  expect(measured({ effect: -0.12, after: 0 })).toMatchObject({ verdict: 'too-early', days: { after: 0 } });
});

test('shares that do not waver at all still have the error of counting', () => {
  const input = world(new Random(1), { before: 30, after: 14 });
  const days = input.days.map(({ day }) => ({
    day,
    inside: { n: 100, hits: day < input.changed ? 20 : 10 },
    outside: { n: 100, hits: 5 },
  }));
  const { share } = interruptedSeries.run({ ...input, days });
  expect(share?.estimate).toBeCloseTo(-0.1, 10);
  expect((share?.high ?? 0) - (share?.low ?? 0)).toBeGreaterThan(0.02);
});

test.each([
  ['too few days before', { before: 5 }],
  ['nobody counted', { inside: 0 }],
])('%s cannot be estimated', (_, given) => {
  const output = decide(interruptedSeries, world(new Random(1), given));
  expect(output).toMatchObject({ cannotEstimate: { reason: expect.any(String), hint: expect.any(String) } });
});

test('no excess before the change cannot be won back', () => {
  const input = world(new Random(1), {});
  const days = input.days.map((each) => ({ ...each, inside: { n: 100, hits: 2 } }));
  expect(decide(interruptedSeries, { ...input, days })).toMatchObject({
    cannotEstimate: { reason: expect.stringContaining('no more than others') },
  });
});

test('money won is the part of the loss that is gone, no surer than either', () => {
  const gone = { estimate: 0.5, low: 0.4, high: 0.6 };
  const sure = gainOf(gone, { estimate: 1000, low: 1000, high: 1000 });
  expect(sure).toEqual({ estimate: 500, low: 400, high: 600 });
  const unsure = gainOf(gone, { estimate: 1000, low: 600, high: 1400 });
  expect(unsure.estimate).toBe(500);
  expect(unsure.high - unsure.estimate).toBeCloseTo(Math.hypot(100, 200, 40), 10);
});
