import { findBreaks } from '@throughline/decide';
import { describe, expect, test } from 'vitest';
import { DROP_OFFS } from '../studies/way.js';
import { figuresOf } from './figures.js';
import type { FigureDays } from './read-days.js';
import { ownBreaks } from './segments.js';

const [figure] = figuresOf(DROP_OFFS);
if (figure === undefined) throw new Error('no figure is followed by day');

const DAYS = 90;
/** A share that goes up and down by a tenth of itself from day to day. */
const wobble = (day: number) => 1 + 0.1 * Math.sin(day * 2.4);

/** A hundred opportunities a day, with one share of hits until a day, and another from then on. */
function days(before: number, after: number, on = 45, n = 100): FigureDays['days'] {
  return Array.from({ length: DAYS }, (_, day) => ({
    n,
    sum: Math.round(n * (day < on ? before : after) * wobble(day)),
  }));
}

const of = (device: string, days: FigureDays['days']): FigureDays => ({
  figure,
  first: 0,
  days,
  segment: { device },
});
const together = (...all: readonly FigureDays['days'][]): FigureDays['days'] =>
  Array.from({ length: DAYS }, (_, at) => ({
    n: all.reduce((sum, each) => sum + (each[at]?.n ?? 0), 0),
    sum: all.reduce((sum, each) => sum + (each[at]?.sum ?? 0), 0),
  }));

const told = (segments: readonly FigureDays[]) =>
  ownBreaks(segments, findBreaks(together(...segments.map(({ days }) => days))), segments.length).map(
    ({ of: { segment }, breaks }) => [segment?.['device'], breaks[0]?.day],
  );

describe('breaks of segments', () => {
  test('are told where one alone broke, on its day, though everybody’s figure broke with it', () => {
    expect(told([of('phone', days(0.1, 0.5)), of('desktop', days(0.1, 0.1))])).toEqual([['phone', 45]]);
  });

  test('are those of everybody where all broke alike', () => {
    expect(told([of('phone', days(0.1, 0.3)), of('desktop', days(0.1, 0.3))])).toEqual([]);
  });

  test('are told of several where they broke on days of their own', () => {
    const segments = [of('phone', days(0.1, 0.4, 25)), of('desktop', days(0.1, 0.4, 65))];
    expect(ownBreaks(segments, [], 2).map(({ of: { segment } }) => segment?.['device'])).toEqual(
      expect.arrayContaining(['phone', 'desktop']),
    );
  });

  test('are charged for how many segments were looked at', () => {
    const p = (looked: number) => ownBreaks([of('phone', days(0.1, 0.2))], [], looked)[0]?.breaks[0]?.p ?? 1;
    expect(p(1)).toBeLessThan(0.001);
    expect(p(3)).toBeCloseTo(3 * p(1), 12);
  });

  test('are told where nobody was hit before and many are since', () => {
    const [own] = ownBreaks([of('phone', days(0, 0.4))], [], 1);
    expect(own?.breaks[0]).toMatchObject({ day: 45, before: 0 });
  });

  test('are none where hardly anybody comes, or a handful was hit', () => {
    expect(ownBreaks([of('tablet', days(0, 1, 45, 3))], [], 1)).toEqual([]);
    const few = Array.from({ length: DAYS }, (_, day) => ({ n: 5, sum: day < 45 || day % 6 > 0 ? 0 : 1 }));
    expect(ownBreaks([of('tablet', few)], [], 1)).toEqual([]);
  });
});
