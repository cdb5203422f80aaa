import type { ReplayAnswer } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { arrivalsOf, flightsOf, spanOf } from './flights.js';

const answer = (part: Partial<ReplayAnswer>): ReplayAnswer => ({
  kind: 'replay',
  object: 'order',
  from: '1970-01-01T00:01:40Z',
  to: '1970-01-01T00:03:20Z',
  activities: ['paid', 'sent'],
  edges: [{ from: 0, to: 1, count: 2, starts: [0, 10], seconds: [50, 90] }],
  journeys: 2,
  moves: 2,
  cut: 0,
  arrivals: { every: 50, counts: [2, 0, 0] },
  meta: {
    sql: [],
    rows: 0,
    milliseconds: 0,
    journeys: 2,
    asOf: null,
    version: 1,
    leftOut: { rejected: 0, bots: 0, capped: 0 },
  },
  ...part,
});

describe('flightsOf', () => {
  const link = { from: 'paid', to: 'sent', objectType: 'order', path: 'M0,0 C1,0 2,0 3,0' };

  it('puts moves on the line of their edge, at their own times', () => {
    const [flight] = flightsOf([answer({})], { links: [link as never] });
    expect([...(flight?.starts ?? [])]).toEqual([100, 110]);
    expect([...(flight?.ends ?? [])]).toEqual([150, 200]);
    expect(flight?.points?.at(-2)).toBe(3);
  });

  it('keeps those whose line is not drawn, and those of another object type apart', () => {
    const flights = flightsOf([answer({}), answer({ object: 'parcel' })], {
      links: [{ ...link, objectType: 'parcel' } as never],
    });
    expect(flights.map(({ points }) => points === null)).toEqual([true, false]);
  });
});

describe('spanOf and arrivalsOf', () => {
  it('span all answers', () => {
    const later = answer({ from: '1970-01-01T00:02:30Z', to: '1970-01-01T00:05:00Z' });
    const span = spanOf([answer({}), later, answer({ from: null, to: null })]);
    expect(span).toEqual({ from: 100, to: 300 });
    const bars = arrivalsOf([answer({}), later], span ?? { from: 0, to: 1 }, 4);
    expect(bars).toEqual([
      { at: 100, count: 2 },
      { at: 150, count: 2 },
      { at: 200, count: 0 },
      { at: 250, count: 0 },
    ]);
    expect(spanOf([])).toBeNull();
  });
});
