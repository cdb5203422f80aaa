import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digamma, logBeta, logGamma, logRising } from './gamma.js';
import { gaussLegendre, integrate } from './gauss-legendre.js';
import { logHypergeometric } from './hypergeometric.js';
import { logAdd, logistic, logOneMinusExp, logSumExp } from './log-space.js';

/** Relative where the figure is large, absolute where it is small. */
function near(figure: number, expected: number, tolerance = 1e-13): void {
  expect(Math.abs(figure - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(tolerance);
}

describe('the gamma function and its kin', () => {
  // scipy 1.17.1: special.gammaln and special.psi.
  test.each([
    [1e-8, 18.42068073818021, -100000000.57721564],
    [0.1, 2.252712651734206, -10.423754940411076],
    [0.5, 0.5723649429247, -1.9635100260214235],
    [1.5, -0.12078223763524526, 0.03648997397857652],
    [3, Math.LN2, 0.9227843350984671],
    [9.99, 12.779315214350195, 2.250700372831201],
    [10, 12.801827480081469, 2.251752589066721],
    [123.4, 469.3360974421906, 4.8113737751162775],
    [1e6, 12815504.569147611, 13.81551005796419],
    [1e300, 6.897755278982137e302, 690.7755278982137],
  ])('ln Γ and ψ at %d', (x, logarithm, derivative) => {
    near(logGamma(x), logarithm);
    near(digamma(x), derivative);
  });

  test('outside of their range', () => {
    expect(logGamma(0)).toBe(Infinity);
    expect(logGamma(-0.5)).toBeNaN();
    expect(digamma(0)).toBeNaN();
  });

  test('B(a, b) and rising factorials', () => {
    near(logBeta(2, 3), Math.log(1 / 12));
    near(logRising(2.5, 3), Math.log(2.5 * 3.5 * 4.5));
    expect(logRising(0.3, 0)).toBe(0);
  });
});

describe('logarithms of sums', () => {
  test('take terms that overflow and that vanish', () => {
    near(logAdd(1000, 1000), 1000 + Math.LN2);
    expect(logAdd(-Infinity, 3)).toBe(3);
    expect(logAdd(-Infinity, -Infinity)).toBe(-Infinity);
    near(logSumExp([-2000, -2000, -2000]), -2000 + Math.log(3));
    expect(logSumExp([])).toBe(-Infinity);
    near(logOneMinusExp(-1e-20), Math.log(1e-20));
    near(logOneMinusExp(-800), 0);
    expect(logistic(-800)).toBe(Math.exp(-800) / (1 + Math.exp(-800)));
    expect(logistic(800)).toBe(1);
  });
});

describe('₂F₁', () => {
  // mpmath 1.3 with 40 digits: log(hyp2f1(a, b, c, z)).
  test.each([
    [[0.5, 1.5, 2.5, 0.3], 0.1026130407541255],
    [[10, 2, 12.5, 0.99], 4.302673785046703],
    [[3, 4, 5, -7.5], -5.499665758028762],
    [[500.5, 3, 510, 0.9], 6.455062085444891],
    [[132.5, 1.6, 133.5, -0.4], -0.5349181446100437],
  ])('ln ₂F₁ of %j', ([a = 0, b = 0, c = 0, z = 0], expected) =>
    near(logHypergeometric(a, b, c, z), expected),
  );

  test('is (1 − z)^−a where b = c, at sizes that overflow a double', () => {
    near(logHypergeometric(5000, 3, 3, 0.9), 5000 * Math.log(10), 1e-12);
    near(logHypergeometric(0.7, 3, 3, -4), -0.7 * Math.log(5));
  });

  test('is Euler’s integral', () => {
    const rule = gaussLegendre(60);
    const whole = fc.integer({ min: 1, max: 8 });
    const bounds = [
      fc.double({ min: 0.01, max: 30, noNaN: true }),
      fc.double({ min: -3, max: 0.7, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(whole, whole, ...bounds, (b, rest, a, z) => {
        const density = (t: number) => t ** (b - 1) * (1 - t) ** (rest - 1) * (1 - z * t) ** -a;
        const integral = Math.log(integrate(rule, density, [0, 1])) - logBeta(b, rest);
        near(logHypergeometric(a, b, b + rest, z), integral, 1e-10);
      }),
    );
  });

  test('says where it is not defined', () => {
    expect(() => logHypergeometric(1, 1, 2, 1)).toThrow('give a, b and c above 0 and z below 1');
    expect(() => logHypergeometric(3, 3, 2, -1)).toThrow('for a negative z, c must be above a or b');
    expect(() => logHypergeometric(1, 1, 2, 1 - 1e-9)).toThrow('its series does not end');
  });
});

test('Gauss and Legendre integrate polynomials of degree 2n − 1 exactly', () => {
  const rule = gaussLegendre(5);
  near(
    integrate(rule, (x) => x ** 9, [0, 2]),
    2 ** 10 / 10,
  );
  near(integrate(gaussLegendre(24), Math.exp, [-3, 1]), Math.E - Math.exp(-3));
});
