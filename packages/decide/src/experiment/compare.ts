import { CannotEstimate } from '../cannot-estimate.js';
import { estimatePair } from './arm-estimate.js';
import type { SummedArm } from './arms.js';
import { betaPosterior, rateAfter } from './beta-posterior.js';
import { type Effect, effectOf } from './effect.js';
import { welchTest } from './frequentist.js';
import {
  beliefWithoutData,
  type BeliefSettings,
  type NormalPrior,
  normalPosterior,
} from './normal-posterior.js';
import { type ExperimentInput, FLAT_PRIOR, type VariantResult } from './schema.js';
import { sequentialTest } from './sequential.js';

export type Comparison = Omit<VariantResult, 'name'>;

/** What of the input one comparison needs. */
export type How = BeliefSettings &
  Pick<ExperimentInput, 'method' | 'prior' | 'alternative' | 'nullValue' | 'tuning' | 'locale'>;

const NOTHING = { lift: null, low: null, high: null, standardError: null };

function tested(effect: Effect, how: How): Comparison {
  const { estimate: lift, standardError } = effect;
  const test = how.method === 'sequential' ? sequentialTest(effect, how) : welchTest(effect, how);
  return { lift, standardError, ...test };
}

const normalPriorOf = ({ prior }: How): NormalPrior => (prior && 'mean' in prior ? prior : FLAT_PRIOR);

function byBeta(control: SummedArm, variant: SummedArm, how: How): Comparison | null {
  const { prior } = how;
  if (how.method !== 'bayesian' || prior === undefined || !('alpha' in prior)) return null;
  if (control.type !== 'proportion' || variant.type !== 'proportion') return null;
  const before = { a: prior.alpha, b: prior.beta };
  return betaPosterior(rateAfter(control, before), rateAfter(variant, before), how);
}

function byMoments(control: SummedArm, variant: SummedArm, how: How): Comparison {
  const pair = estimatePair(control, variant);
  const effect = effectOf(pair, how.difference);
  const { theta, varianceReduction } = pair;
  const adjustment =
    theta === undefined || varianceReduction === undefined ? {} : { theta, varianceReduction };
  if (how.method !== 'bayesian') return { ...tested(effect, how), ...adjustment };
  const given = { prior: normalPriorOf(how), baseline: pair.control.baseline };
  return { ...normalPosterior(effect, given, how), ...adjustment };
}

const isEmpty = (arm: SummedArm): boolean => 'n' in arm && arm.n < 2;

/** What there is to say where nothing can be estimated: the reason, and beliefs where there is no data at all. */
function unknown(thrown: CannotEstimate, empty: boolean, how: How): Comparison {
  const { reason, hint } = thrown.in(how.locale);
  const cannotEstimate = { reason, hint };
  if (how.method !== 'bayesian' || !empty) return { ...NOTHING, cannotEstimate };
  return { ...beliefWithoutData(normalPriorOf(how), how), cannotEstimate };
}

/** Compares a variant with the control; a comparison that cannot be made says why. */
export function compare(control: SummedArm, variant: SummedArm, how: How): Comparison {
  try {
    return byBeta(control, variant, how) ?? byMoments(control, variant, how);
  } catch (thrown) {
    if (!(thrown instanceof CannotEstimate)) throw thrown;
    return unknown(thrown, isEmpty(control) || isEmpty(variant), how);
  }
}
