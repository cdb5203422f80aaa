import { normalCdf, normalQuantile } from '../numerics/distributions.js';
import type { Difference, Effect } from './effect.js';
import { expectedLoss } from './normal-loss.js';

/** What is believed of the effect before the data; `proper: false` believes nothing. */
export interface NormalPrior {
  readonly mean: number;
  readonly variance: number;
  readonly proper: boolean;
  /** Whether mean and variance are of the relative or of the absolute effect. */
  readonly type: Difference;
}

export interface Belief {
  /** Null where there is no end, or nothing to go by. */
  readonly lift: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Null where the lift is certain. */
  readonly standardError: number | null;
  readonly chanceToWin: number;
  /** Expected loss by choosing the variant, in the unit of the lift; null where it has no bound. */
  readonly risk: number | null;
  /** Expected loss by staying with the control. */
  readonly riskOfControl: number | null;
}

export interface BeliefSettings {
  readonly level: number;
  readonly difference: Difference;
  readonly better: 'higher' | 'lower';
}

/** The prior in the unit of the effect that is asked for. */
function scaled(prior: NormalPrior, difference: Difference, baseline: number): NormalPrior {
  if (prior.type === difference) return prior;
  const unit = difference === 'absolute' ? Math.abs(baseline) : 1 / Math.abs(baseline);
  return { ...prior, mean: prior.mean * unit, variance: prior.variance * unit * unit };
}

/** Normal beliefs about an effect: of the mean and standard deviation given. */
export function beliefIn(mean: number, deviation: number, { level, better }: BeliefSettings): Belief {
  const reach = normalQuantile(0.5 + level / 2) * deviation;
  const { ifChosen, ifNotChosen } = expectedLoss(better === 'higher' ? mean : -mean, deviation);
  const above = normalCdf(mean / deviation);
  return {
    lift: mean,
    low: mean - reach,
    high: mean + reach,
    standardError: deviation,
    chanceToWin: better === 'higher' ? above : normalCdf(-mean / deviation),
    risk: ifChosen,
    riskOfControl: ifNotChosen,
  };
}

/**
 * The effect as a normal likelihood times a normal prior (Gelman et al. 2013, section 2.5), the likelihood by the
 * delta method.
 * @param baseline the control's figure, by which a relative prior becomes an absolute one.
 */
export function normalPosterior(
  { estimate, standardError }: Effect,
  { prior, baseline }: { readonly prior: NormalPrior; readonly baseline: number },
  settings: BeliefSettings,
): Belief {
  const believed = scaled(prior, settings.difference, baseline);
  if (!believed.proper || !(believed.variance > 0)) return beliefIn(estimate, standardError, settings);
  const [before, data] = [1 / believed.variance, 1 / (standardError * standardError)];
  const mean = (believed.mean * before + estimate * data) / (before + data);
  return beliefIn(mean, Math.sqrt(1 / (before + data)), settings);
}

/** Beliefs without data: the prior's own, or that either arm is as likely to be the better one. */
export function beliefWithoutData(prior: NormalPrior, settings: BeliefSettings): Belief {
  if (prior.proper && prior.variance > 0 && prior.type === settings.difference)
    return beliefIn(prior.mean, Math.sqrt(prior.variance), settings);
  const open = { low: null, high: null, standardError: null, risk: null, riskOfControl: null };
  return { lift: 0, chanceToWin: 0.5, ...open };
}
