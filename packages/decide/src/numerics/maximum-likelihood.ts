import { CannotEstimate } from '../cannot-estimate.js';
import { invertPositiveDefinite, type SquareMatrix } from './cholesky.js';
import { numericalHessian } from './derivatives.js';
import { minimiseByValues } from './nelder-mead.js';
import { type Minimum, minimise, type Smooth } from './quasi-newton.js';

/** Parameters outside of e^±`EDGE` have run away: the likelihood rises for ever. Data are in units of their own size. */
const EDGE = Math.log(1e4);
/** A likelihood that needs more is as flat as one that decides nothing. */
const MOST = { quick: 200, slow: 800 };

export interface Likelihood {
  readonly parameters: readonly string[];
  /** Minus the mean log-likelihood of an observation, at the logarithms of the parameters, with its gradient. */
  readonly misfit: Smooth;
  readonly observations: number;
  /** Where to begin: values of the parameters. */
  readonly start: readonly number[];
  /** The same likelihood of some of the data, where the search may begin because it is cheaper there. */
  readonly ofSome?: Smooth;
  /**
   * The standard deviation, in logarithms, of a normal prior around `start`: what the data leave open is then drawn
   * there. Without it, plain maximum likelihood.
   */
  readonly prior?: number | undefined;
}

export interface Estimates {
  readonly values: readonly number[];
  readonly standardErrors: readonly number[];
  readonly logLikelihood: number;
}

/**
 * Positive parameters by maximum likelihood: BFGS over their logarithms, Nelder-Mead where that does not converge.
 * Standard errors are those of the observed information, by the delta method.
 *
 * @throws CannotEstimate where the data leave a parameter open.
 */
export function maximiseLikelihood(likelihood: Likelihood): Estimates {
  const { ofSome, observations, prior } = likelihood;
  const usual = Float64Array.from(likelihood.start, Math.log);
  const misfit =
    prior === undefined ? likelihood.misfit : withPrior(likelihood.misfit, usual, prior ** 2 * observations);
  let start = usual;
  let curvature: SquareMatrix | null = null;
  if (ofSome !== undefined) {
    start = minimise(ofSome, start, { reach: EDGE, iterations: MOST.quick })
      .point as Float64Array<ArrayBuffer>;
    curvature = invertPositiveDefinite(numericalHessian(ofSome, start));
  }
  const found = search(misfit, start, curvature);
  refuseRunaways(likelihood, found);
  const covariance = invertPositiveDefinite(numericalHessian(misfit, found.point));
  if (!found.converged || covariance === null)
    throw CannotEstimate.because(({ customers }) => customers.flat(likelihood.parameters));
  const values = Array.from(found.point, Math.exp);
  const deviation = (at: number) => Math.sqrt((covariance[at]?.[at] ?? NaN) / observations);
  return {
    values,
    standardErrors: values.map((value, at) => value * deviation(at)),
    logLikelihood: -likelihood.misfit(found.point, new Float64Array(values.length)) * observations,
  };
}

/** Adds the misfit with a normal prior; `weight` is its variance times the observations that the mean is over. */
function withPrior(misfit: Smooth, usual: Float64Array, weight: number): Smooth {
  return (point, gradient) => {
    let value = misfit(point, gradient);
    point.forEach((log, at) => {
      const gap = log - (usual[at] ?? 0);
      value += (gap * gap) / (2 * weight);
      gradient[at] = (gradient[at] ?? 0) + gap / weight;
    });
    return value;
  };
}

function search(misfit: Smooth, start: Float64Array, inverseHessian: SquareMatrix | null): Minimum {
  const limits = { reach: EDGE, iterations: MOST.quick };
  const quick = minimise(misfit, start, inverseHessian === null ? limits : { ...limits, inverseHessian });
  if (quick.converged || quick.point.some((log) => Math.abs(log) > EDGE)) return quick;
  const ignored = new Float64Array(start.length);
  const slow = minimiseByValues((point) => misfit(point, ignored), quick.point, { iterations: MOST.slow });
  return minimise(misfit, slow.point, limits);
}

function refuseRunaways({ parameters }: Likelihood, { point }: Minimum): void {
  const away = parameters.filter((_, at) => Math.abs(point[at] ?? NaN) > EDGE);
  if (away.length === 0) return;
  throw CannotEstimate.because(({ customers }) => customers.noPeak(away));
}
