import { normalQuantile } from '../numerics/distributions.js';

/** What those of one variant met after they first saw it: each comes to some opportunities, and is hit at some of them. */
export interface TestedArm {
  /** Who came to an opportunity after they saw the variant. */
  readonly objects: number;
  /** Opportunities, and hits among them, in all. */
  readonly chances: number;
  readonly hits: number;
  /** Sums over objects of the squares of both, and of their product. */
  readonly chanceSquares: number;
  readonly hitSquares: number;
  readonly products: number;
}

interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** What a tested change does to a share. */
export interface TestedEffect {
  readonly verdict: 'measured' | 'too-early';
  /** Share of the variant less that of the control; null while it is too early. */
  readonly share: Estimate | null;
  /** The part of what the control has beyond the usual that the variant has not. */
  readonly gone: Estimate | null;
  /** Share of the control beyond the usual. */
  readonly excess: number;
}

export interface Tested {
  readonly control: TestedArm;
  readonly variant: TestedArm;
  /** Share that is hit where nothing is wrong; 0 where every hit is one too many. */
  readonly usual: number;
  /** Of the intervals, such as 0.9. */
  readonly level: number;
}

/** With fewer, the normal approximation says too little. */
const LEAST_OBJECTS = 30;
const POWER = 0.8;

/**
 * The effect of a change on the share of opportunities that are hit, from an experiment that dealt it by chance: the difference of
 * two ratios, whose errors are those of the objects that chance dealt, not of their opportunities (delta method: Deng, Knoblich
 * & Lu 2018, KDD, “Applying the delta method in metric analytics”). Nothing is said before the experiment could show four
 * of five changes that take all of the excess.
 *
 * @returns null where the control is hit no more than is usual: there is nothing to win back.
 */
export function testedEffect({ control, variant, usual, level }: Tested): TestedEffect | null {
  const excess = rateOf(control) - usual;
  if (excess <= 0) return null;
  const error = Math.sqrt(varianceOf(control) + varianceOf(variant));
  const reach = normalQuantile((1 + level) / 2) * error;
  const few = Math.min(control.objects, variant.objects) < LEAST_OBJECTS;
  if (few || reach + normalQuantile(POWER) * error > excess)
    return { verdict: 'too-early', share: null, gone: null, excess };
  const estimate = rateOf(variant) - rateOf(control);
  const share = { estimate, low: estimate - reach, high: estimate + reach };
  const gone = { estimate: -estimate / excess, low: -share.high / excess, high: -share.low / excess };
  return { verdict: 'measured', share, gone, excess };
}

const rateOf = ({ hits, chances }: TestedArm): number => (chances === 0 ? 0 : hits / chances);

function varianceOf(arm: TestedArm): number {
  const { objects, chances, hitSquares, chanceSquares, products } = arm;
  if (objects < 2 || chances === 0) return 0;
  const rate = rateOf(arm);
  const squares = Math.max(0, hitSquares - 2 * rate * products + rate ** 2 * chanceSquares);
  return ((objects / (objects - 1)) * squares) / chances ** 2;
}
