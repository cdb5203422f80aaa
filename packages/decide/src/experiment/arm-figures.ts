import { figureOf } from './arm-estimate.js';
import type { SummedArm } from './arms.js';
import { type Rate, rateAfter, rateAtScore, rateInterval } from './beta-posterior.js';
import { betaCdf } from '../numerics/distributions.js';
import { type ArmBelief, chancesToBeBest, normalArm } from './chance-to-be-best.js';
import type { ArmFigure, ExperimentInput } from './schema.js';
import { visitorsOf } from './arms.js';
import { CannotEstimate } from '../cannot-estimate.js';

export const nameOf = (arm: SummedArm, at: number): string =>
  arm.name ?? (at === 0 ? 'control' : `variant ${at}`);

function figure(arm: SummedArm): { mean: number | null; deviation: number } {
  if (visitorsOf(arm) === 0) return { mean: null, deviation: NaN };
  try {
    const { mean, variance, n } = figureOf(arm);
    return { mean: Number.isFinite(mean) ? mean : null, deviation: Math.sqrt(variance / n) };
  } catch (thrown) {
    if (thrown instanceof CannotEstimate) return { mean: null, deviation: NaN };
    throw thrown;
  }
}

/** The rates of the arms, where the prior is one of rates. */
function ratesOf(arms: readonly SummedArm[], prior: ExperimentInput['prior']): Rate[] | null {
  if (prior === undefined || !('alpha' in prior)) return null;
  return arms.flatMap((arm) =>
    arm.type === 'proportion' ? [rateAfter(arm, { a: prior.alpha, b: prior.beta })] : [],
  );
}

const rateArm = (rate: Rate): ArmBelief => ({
  below: (x) => betaCdf(x, rate.a, rate.b),
  atScore: (z) => rateAtScore(rate, z),
});

/** Null where a belief about the arms is not what the input asks for, or an arm has nothing to go by. */
function beliefsOf(
  arms: readonly SummedArm[],
  input: ExperimentInput,
  rates: Rate[] | null,
): ArmBelief[] | null {
  if (input.method !== 'bayesian') return null;
  if (rates !== null) return rates.map(rateArm);
  if (input.prior !== undefined && 'proper' in input.prior && input.prior.proper) return null;
  const figures = arms.map(figure);
  const known = figures.every(
    ({ mean, deviation }) => mean !== null && deviation > 0 && deviation < Infinity,
  );
  return known ? figures.map(({ mean, deviation }) => normalArm(mean ?? 0, deviation)) : null;
}

/** Each arm by itself: its visitors, its figure, and where that is asked for what is believed of it. */
export function armFigures(arms: readonly SummedArm[], input: ExperimentInput): ArmFigure[] {
  const rates = input.method === 'bayesian' ? ratesOf(arms, input.prior) : null;
  const beliefs = beliefsOf(arms, input, rates);
  const best = beliefs && chancesToBeBest(beliefs, input.better);
  return arms.map((arm, at) => {
    const rate = rates?.[at];
    return {
      name: nameOf(arm, at),
      visitors: visitorsOf(arm),
      figure: figure(arm).mean,
      ...(rate && rateInterval(rate, input.level)),
      ...(best && { chanceToBeBest: best[at] ?? 0 }),
    };
  });
}
