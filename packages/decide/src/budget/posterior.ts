import { logistic } from '../numerics/log-space.js';
import { dot, without } from './controls.js';
import type { Response } from './response.js';

/** Spend and outcome in units of about 1, with the background taken off the outcome. */
export interface Evidence {
  readonly spend: readonly Float64Array[];
  readonly outcome: Float64Array;
  readonly basis: readonly Float64Array[];
}

/** Parameters of a channel: ln ceiling, ln half spend, ln shape, logit of carry-over; last, ln of the noise. */
export const PER_CHANNEL = 4;
const MOST_CARRY_OVER = 0.95;

interface Belief {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * What is believed before the data, so that what the data leave open stays within reason: a ceiling of about a fifth
 * of the outcome, half of it near the usual spend, curves from concave to S-shaped, carry-over around 0.4.
 */
export const PRIOR: readonly Belief[] = [
  { mean: Math.log(0.2), deviation: 1.5 },
  { mean: Math.log(1), deviation: 1 },
  { mean: Math.log(1.5), deviation: 0.5 },
  { mean: -0.3, deviation: 1 },
];

export function responseFrom(point: ArrayLike<number>, channel: number): Response {
  const at = channel * PER_CHANNEL;
  return {
    ceiling: Math.exp(point[at] ?? 0),
    halfSpend: Math.exp(point[at + 1] ?? 0),
    shape: Math.exp(point[at + 2] ?? 0),
    carryOver: MOST_CARRY_OVER * logistic(point[at + 3] ?? 0),
  };
}

/** Effect of one channel by week, and its derivatives by the four parameters. */
function effectOf(
  spend: Float64Array,
  point: ArrayLike<number>,
  channel: number,
  slopes: Float64Array[],
): Float64Array {
  const { ceiling, halfSpend, shape, carryOver } = responseFrom(point, channel);
  const slopeOfCarryOver = carryOver * (1 - carryOver / MOST_CARRY_OVER);
  const logHalf = Math.log(halfSpend);
  const effect = new Float64Array(spend.length);
  let [working, change] = [0, 0];
  for (let week = 0; week < spend.length; week += 1) {
    const now = spend[week] ?? 0;
    change = working - now + carryOver * change;
    working = carryOver * working + (1 - carryOver) * now;
    if (working <= 0) continue;
    const distance = Math.log(working) - logHalf;
    const share = 1 / (1 + Math.exp(-shape * distance));
    const steep = ceiling * share * (1 - share);
    effect[week] = ceiling * share;
    if (slopes.length === 0) continue;
    (slopes[0] as Float64Array)[week] = ceiling * share;
    (slopes[1] as Float64Array)[week] = -shape * steep;
    (slopes[2] as Float64Array)[week] = shape * distance * steep;
    (slopes[3] as Float64Array)[week] = (shape * steep * change * slopeOfCarryOver) / working;
  }
  return effect;
}

export interface Fitted {
  /** −ln of the posterior density, but for a constant. */
  readonly loss: number;
  /** Outcome less background less effects. */
  readonly residuals: Float64Array;
  /** The residuals' derivatives by each parameter of a channel, with the opposite sign. */
  readonly slopes: readonly Float64Array[];
}

function priorLoss(point: ArrayLike<number>, gradient: Float64Array | null): number {
  let loss = 0;
  for (let at = 0; at < point.length - 1; at += 1) {
    const { mean, deviation } = PRIOR[at % PER_CHANNEL] as Belief;
    const apart = ((point[at] ?? 0) - mean) / deviation;
    loss += 0.5 * apart * apart;
    if (gradient) gradient[at] = (gradient[at] ?? 0) + apart / deviation;
  }
  return loss;
}

/**
 * The posterior of all channels' responses together: normal noise, the background's coefficients integrated out.
 * @param gradient where the loss's gradient is written, if it is wanted.
 */
export function evaluate(
  evidence: Evidence,
  point: ArrayLike<number>,
  gradient: Float64Array | null,
): Fitted {
  const { spend, outcome, basis } = evidence;
  const weeks = outcome.length;
  const rest = Float64Array.from(outcome);
  const slopes: Float64Array[] = [];
  for (const [channel, series] of spend.entries()) {
    const own = gradient ? Array.from({ length: PER_CHANNEL }, () => new Float64Array(weeks)) : [];
    const effect = effectOf(series, point, channel, own);
    for (let week = 0; week < weeks; week += 1) rest[week] = (rest[week] ?? 0) - (effect[week] ?? 0);
    slopes.push(...own.map((slope) => without(basis, slope)));
  }
  const residuals = without(basis, rest);
  const logNoise = point[point.length - 1] ?? 0;
  const precision = Math.exp(-2 * logNoise);
  const squares = dot(residuals, residuals) * precision;
  const freedom = weeks - basis.length;
  if (gradient) {
    for (const [at, slope] of slopes.entries()) gradient[at] = -dot(residuals, slope) * precision;
    gradient[point.length - 1] = freedom - squares;
  }
  return { loss: freedom * logNoise + 0.5 * squares + priorLoss(point, gradient), residuals, slopes };
}
