import { betaCdf, betaQuantile, normalCdf, normalDensity } from '../numerics/distributions.js';
import { gaussLegendre } from '../numerics/gauss-legendre.js';
import type { Belief, BeliefSettings } from './normal-posterior.js';

/** A beta distribution of a rate. */
export interface Rate {
  readonly a: number;
  readonly b: number;
}

export interface Conversions {
  readonly n: number;
  readonly sum: number;
}

export const rateAfter = ({ n, sum }: Conversions, prior: Rate): Rate => ({
  a: prior.a + sum,
  b: prior.b + n - sum,
});

const meanRate = ({ a, b }: Rate): number => a / (a + b);

export function rateInterval({ a, b }: Rate, level: number): { low: number; high: number } {
  return { low: betaQuantile((1 - level) / 2, a, b), high: betaQuantile((1 + level) / 2, a, b) };
}

/** The rate's quantile at normal scores, so that both tails keep their digits. */
export const rateAtScore = ({ a, b }: Rate, z: number): number =>
  z <= 0 ? betaQuantile(normalCdf(z), a, b) : 1 - betaQuantile(normalCdf(-z), b, a);

const RULE = gaussLegendre(200);
const SCORES = [-8.5, 8.5] as const;

/** Nodes of a rate and their weights: an expectation is the weighted sum over them. */
function nodesOf(rate: Rate): { rates: Float64Array; weights: Float64Array } {
  const scores = RULE.nodes.map((node) => SCORES[0] + (SCORES[1] - SCORES[0]) * node);
  return {
    rates: scores.map((z) => rateAtScore(rate, z)),
    weights: scores.map((z, at) => (RULE.weights[at] ?? 0) * (SCORES[1] - SCORES[0]) * normalDensity(z)),
  };
}

function expectation({ rates, weights }: ReturnType<typeof nodesOf>, of: (rate: number) => number): number {
  return rates.reduce((sum, rate, at) => sum + (weights[at] ?? 0) * of(rate), 0);
}

const narrower = (one: Rate, other: Rate): boolean => one.a + one.b >= other.a + other.b;

/** The probability that the variant's rate is at most `of(control's rate)`, for a line through which both map. */
function chanceBelow(control: Rate, variant: Rate): (line: Line) => number {
  if (narrower(control, variant)) {
    const nodes = nodesOf(control);
    return (line) =>
      expectation(nodes, (rate) => betaCdf(line.factor * rate + line.offset, variant.a, variant.b));
  }
  const nodes = nodesOf(variant);
  return (line) =>
    expectation(nodes, (rate) =>
      line.factor <= 0 ? 0 : 1 - betaCdf((rate - line.offset) / line.factor, control.a, control.b),
    );
}

/** variant = factor × control + offset. */
interface Line {
  readonly factor: number;
  readonly offset: number;
}

const lineOf = (lift: number, difference: BeliefSettings['difference']): Line =>
  difference === 'relative' ? { factor: 1 + lift, offset: 0 } : { factor: 1, offset: lift };

/** The lift below which this share of the belief lies, by bisection. */
function liftAt(share: number, chance: (lift: number) => number, range: readonly [number, number]): number {
  let [low, high] = range;
  while (chance(high) < share && high < 1e12) high *= 2;
  for (let round = 0; round < 80 && high - low > 1e-12 * Math.max(1, Math.abs(low)); round += 1) {
    const middle = (low + high) / 2;
    if (chance(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

interface Losses {
  readonly below: number;
  readonly above: number | null;
}

/** E max(0, −lift) and E max(0, lift); the inner expectation has a closed form. */
function lossesOf(control: Rate, variant: Rate, difference: BeliefSettings['difference']): Losses {
  const mean = meanRate(variant);
  const shortBy = (rate: number) =>
    rate * betaCdf(rate, variant.a, variant.b) - mean * betaCdf(rate, variant.a + 1, variant.b);
  const nodes = nodesOf(control);
  if (difference === 'absolute') {
    const below = Math.max(0, expectation(nodes, shortBy));
    return { below, above: below + mean - meanRate(control) };
  }
  const below = Math.max(
    0,
    expectation(nodes, (rate) => (rate > 0 ? shortBy(rate) / rate : 0)),
  );
  // The mean of 1 / rate, and with it the upside, has no bound where the control may have no conversions at all.
  if (control.a <= 1) return { below, above: null };
  return { below, above: below + (mean * (control.a + control.b - 1)) / (control.a - 1) - 1 };
}

/**
 * Beliefs about the difference of two rates with beta priors, by quadrature: exact to about 1e-9 where sample sizes
 * are alike. (Miller 2015, "Formulas for Bayesian A/B testing", gives the chance to win in closed form.)
 */
export function betaPosterior(control: Rate, variant: Rate, settings: BeliefSettings): Belief {
  const { level, difference, better } = settings;
  const below = chanceBelow(control, variant);
  const chance = (lift: number) => below(lineOf(lift, difference));
  const range = [-1, 1] as const;
  const losses = lossesOf(control, variant, difference);
  const [down, up] = [losses.below, losses.above];
  const ratio = meanRate(variant) / meanRate(control) - 1;
  const notAbove = chance(0);
  return {
    lift: difference === 'relative' ? ratio : meanRate(variant) - meanRate(control),
    low: liftAt((1 - level) / 2, chance, range),
    high: liftAt((1 + level) / 2, chance, range),
    standardError: null,
    chanceToWin: better === 'higher' ? 1 - notAbove : notAbove,
    risk: better === 'higher' ? down : up,
    riskOfControl: better === 'higher' ? up : down,
  };
}
