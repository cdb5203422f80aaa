import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { chiSquaredTail } from '../numerics/incomplete-gamma.js';
import { normalQuantile } from '../numerics/distributions.js';
import { churn } from './churn.js';

/*
 * Weeks in remission of Freireich et al. 1963 (Blood 21), the example of most textbooks: under 6-mercaptopurine, and
 * under placebo; a + marks a watch that ended. The figures expected here are those of Klein & Moeschberger 2003,
 * table 4.1, and of R's survival::survdiff.
 */
const read = (segment: string, times: string) =>
  times.split(' ').map((time) => ({ segment, time: Number.parseInt(time, 10), left: !time.endsWith('+') }));
const treated = read('6-MP', '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = read('placebo', '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

type Output = ReturnType<typeof churn.run>;
const run = (input: unknown) => decide(churn, input) as Output;

describe('Freireich’s patients', () => {
  const { curves, logRank } = run({ customers: [...treated, ...placebo] });

  test('the curve of Kaplan and Meier', () => {
    const [first] = curves;
    expect(
      first?.points.map(({ time, atRisk, left, staying }) => [time, atRisk, left, +staying.toFixed(3)]),
    ).toEqual([
      [6, 21, 3, 0.857],
      [7, 17, 1, 0.807],
      [10, 15, 1, 0.753],
      [13, 12, 1, 0.69],
      [16, 11, 1, 0.627],
      [22, 7, 1, 0.538],
      [23, 6, 1, 0.448],
    ]);
    expect(curves.map(({ segment, customers, left, median }) => [segment, customers, left, median])).toEqual([
      ['6-MP', 21, 9, 23],
      ['placebo', 21, 21, 8],
    ]);
  });

  test('intervals from Greenwood’s variance', () => {
    // survfit(conf.type = "log-log"): at 6 weeks 0.620 to 0.952.
    const [first] = curves[0]?.points ?? [];
    expect(first?.low).toBeCloseTo(0.62, 3);
    expect(first?.high).toBeCloseTo(0.952, 3);
    // survfit gives none where all have left; they were no more than at the step before.
    const [before, last] = curves[1]?.points.slice(-2) ?? [];
    expect(last).toMatchObject({ staying: 0, low: 0, high: before?.high });
  });

  test('the log-rank test', () => {
    expect(logRank?.statistic).toBeCloseTo(16.793, 3);
    expect(logRank?.degrees).toBe(1);
    expect(logRank?.pValue).toBeCloseTo(4.169e-5, 8);
  });
});

describe('curves', () => {
  const customers = fc.array(
    fc.record({
      time: fc.integer({ min: 0, max: 30 }),
      left: fc.boolean(),
      segment: fc.constantFrom('a', 'b', 'c'),
    }),
    { minLength: 1, maxLength: 60 },
  );

  test('fall, stay in [0, 1], and lie within their intervals', () => {
    fc.assert(
      fc.property(customers, (given) => {
        const output = run({ customers: given });
        for (const { points } of output.curves ?? []) {
          let before = 1;
          for (const { staying, low, high } of points) {
            expect(staying).toBeLessThan(before);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1);
            expect(staying).toBeGreaterThanOrEqual(low);
            expect(staying).toBeLessThanOrEqual(high);
            before = staying;
          }
        }
      }),
    );
  });

  test('one customer alone: says so', () => {
    expect(run({ customers: [{ time: 3, left: true }] })).toMatchObject({
      cannotEstimate: { reason: expect.stringContaining('there is only one') },
    });
  });

  test('nobody who left: says so', () => {
    expect(run({ customers: [{ time: 3, left: false }] })).toMatchObject({
      cannotEstimate: { reason: expect.stringContaining('none of them left') },
    });
  });

  test('without censoring are the share that is still there', () => {
    const output = run({ customers: [1, 2, 3, 4].map((time) => ({ time, left: true })) });
    expect(output.curves[0]?.points.map(({ staying }) => +staying.toFixed(12))).toEqual([0.75, 0.5, 0.25, 0]);
    expect(output.logRank).toBeNull();
  });

  test('segments that are the same do not differ', () => {
    const both = ['a', 'b'].flatMap((segment) => [1, 2, 5, 9].map((time) => ({ time, left: true, segment })));
    expect(run({ customers: both }).logRank).toMatchObject({ statistic: 0, pValue: 1 });
  });
});

test('the distributions that it stands on', () => {
  // scipy 1.17.1: stats.chi2.sf and stats.norm.ppf.
  expect(chiSquaredTail(3.841458820694124, 1)).toBeCloseTo(0.05, 14);
  expect(chiSquaredTail(2, 10)).toBeCloseTo(0.9963401531726563, 14);
  expect(chiSquaredTail(200, 10) / 1.6139305336977317e-37).toBeCloseTo(1, 8);
  expect(chiSquaredTail(0, 3)).toBe(1);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 13);
  expect(normalQuantile(0)).toBe(-Infinity);
});
