import { describe, expect, test } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  gammaQuantile,
  normalCdf,
  normalQuantile,
  normalTail,
  studentQuantile,
  studentTail,
} from './distributions.js';
import { chiSquaredTail } from './incomplete-gamma.js';

const close = (figure: number, expected: number, relative = 1e-11) =>
  expect(Math.abs(figure / expected - 1)).toBeLessThan(relative);

// Reference values of scipy 1.17.1.
describe('distributions agree with scipy to the digits, far out too', () => {
  test('normal', () => {
    close(normalCdf(-1.96), 0.024997895148220435);
    close(normalTail(30), 4.906713927147908e-198);
    close(normalQuantile(0.975), 1.959963984540054);
    close(normalQuantile(1e-300), -37.0470962993612);
  });

  test.each([
    [2, 1, 0.14758361765043326],
    [2, 5, 0.050969739414929174],
    [2, 6000.3, 0.022772628839168613],
    [2, 1e9, 0.022750132083156623],
    [2, 1e12, 0.022750131948314174],
    [13.9, 6421, 1.3363358688698473e-43],
    [1e-9, 4, 0.499999999625],
  ])("Student's t: P(T > %d) with %d degrees of freedom", (t, freedom, expected) => {
    close(studentTail(t, freedom), expected);
    close(studentTail(-t, freedom), 1 - expected);
  });

  test.each([
    [0.025, 1, -12.706204736174705],
    [0.025, 6000.3, -1.9603594217172304],
    [0.025, 1e12, -1.9599639845424264],
    [1e-10, 1, -3183098861.8379064],
    [1e-10, 50, -7.948243747646223],
    [0.4999999, 3, -2.720699046182397e-7],
  ])("Student's t: the quantile at %d with %d degrees of freedom", (p, freedom, expected) => {
    close(studentQuantile(p, freedom), expected, 1e-9);
  });

  test('gamma', () => {
    close(gammaQuantile(0.025, 10), 4.7953886961324335);
    close(gammaQuantile(0.975, 11), 18.39035604201778);
    close(gammaQuantile(0.025, 0.5), 0.0004910345585876278);
    close(gammaQuantile(0.975, 1e6), 1001960.9109654503);
  });

  test('χ² and beta', () => {
    close(chiSquaredTail(12.38, 1), 0.0004339571505459188);
    close(chiSquaredTail(400, 1), 5.507248237212379e-89);
    expect(chiSquaredTail(0, 3)).toBe(1);
    close(betaQuantile(0.025, 500_001, 499_800), 0.499120441014152);
    close(betaQuantile(0.975, 1, 1e7), 3.68887877732244e-7, 1e-9);
    close(betaQuantile(0.025, 0.5, 20.5), 2.4246478459242733e-5);
    expect([betaCdf(-1, 2, 3), betaCdf(0.5, 2, 2), betaCdf(2, 2, 3)]).toEqual([0, 0.5, 1]);
  });
});
