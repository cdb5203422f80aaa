import { describe, expect, test } from 'vitest';
import { Random } from '../numerics/random.js';
import { Queue } from './queue.js';
import type { Resource } from './statistics.js';
import { WorkingWeek } from './working-week.js';

const ALWAYS = Array.from({ length: 168 }, () => 1);
const HOUR = 3600;

const resource = (parts: Partial<Resource>): Resource => ({
  id: 'team',
  activities: [1],
  week: ALWAYS,
  perHour: 1,
  servers: 1,
  variation: 1,
  handling: 0,
  hourlyRate: 0,
  ...parts,
});

/** Journeys that come at random, so many an hour; their mean wait in hours, and the mean length of the queue. */
function waiting(parts: Partial<Resource>, perHour: number, journeys = 400_000) {
  const queue = new Queue(resource(parts));
  const random = new Random(3);
  let now = 0;
  for (let at = 0; at < journeys; at += 1) {
    now += (random.exponential() / perHour) * HOUR;
    queue.serve(now, [1 - random.next(), random.next()]);
  }
  const { waited } = queue.figures();
  return { wait: waited / journeys / HOUR, length: waited / now };
}

/** The mean wait of M/M/c in hours (Erlang 1917). */
function erlang(perHour: number, each: number, servers: number): number {
  const load = perHour / each;
  let term = 1;
  let sum = 1;
  for (let at = 1; at < servers; at += 1) sum += term = (term * load) / at;
  const last = ((term * load) / servers) * (servers / (servers - load));
  return last / (sum + last) / (servers * each - perHour);
}

describe('a queue', () => {
  test.each([
    [1, 0.5],
    [1, 0.8],
    [3, 2.4],
    [8, 6.4],
  ])('of %d servers to whom %d an hour come waits as theory says', (servers, perHour) => {
    const { wait, length } = waiting({ servers }, perHour);
    expect(wait / erlang(perHour, 1, servers)).toBeCloseTo(1, 0.9);
    // Little's law (1961).
    expect(length / (perHour * wait)).toBeCloseTo(1, 1);
  });

  test.each([0, 0.25, 2])(
    'of one server with variation %d waits as Pollaczek and Khinchine say',
    (variation) => {
      const { wait } = waiting({ variation }, 0.7);
      expect(wait / ((0.7 * (1 + variation)) / (2 * 0.3))).toBeCloseTo(1, 0.9);
    },
  );

  test('that is faster waits less', () => {
    const waits = [1, 1.2, 1.5, 3].map((perHour) => waiting({ perHour }, 0.9, 50_000).wait);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
  });

  test('does nothing outside working hours', () => {
    // Nine to five on Mondays.
    const week = ALWAYS.map((_, hour) => (hour >= 9 && hour < 17 ? 1 : 0));
    const queue = new Queue(resource({ week, variation: 0 }));
    const monday = (hour: number) => hour * HOUR;
    expect(queue.serve(monday(3), [0.5, 0.5])).toBe(monday(10));
    expect(queue.serve(monday(9.5), [0.5, 0.5])).toBe(monday(11));
    expect(queue.serve(monday(16.5), [0.5, 0.5])).toBe(monday(168 + 9.5));
    expect(queue.serve(monday(48), [0.5, 0.5])).toBe(monday(168 + 10.5));
  });
});

test('the working clock runs to an instant and back', () => {
  const random = new Random(1);
  const week = new WorkingWeek(ALWAYS.map(() => (random.next() < 0.4 ? random.next() : 0)));
  for (let at = 0; at < 1000; at += 1) {
    const worked = random.next() * 5 * week.perWeek;
    expect(week.workedUntil(week.instantOf(worked))).toBeCloseTo(worked, 3);
  }
});
