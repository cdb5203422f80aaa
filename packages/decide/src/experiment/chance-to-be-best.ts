import { normalCdf, normalDensity } from '../numerics/distributions.js';
import { gaussLegendre, integrate } from '../numerics/gauss-legendre.js';

/** What is believed of an arm's figure: how likely it is below x, and where it lies at a normal score. */
export interface ArmBelief {
  readonly below: (x: number) => number;
  readonly atScore: (z: number) => number;
}

export function normalArm(mean: number, deviation: number): ArmBelief {
  return { below: (x) => normalCdf((x - mean) / deviation), atScore: (z) => mean + z * deviation };
}

const RULE = gaussLegendre(200);

/** The probability of each arm that its figure is the best of all. Sums to 1. */
export function chancesToBeBest(arms: readonly ArmBelief[], better: 'higher' | 'lower'): number[] {
  const chances = arms.map((arm) => {
    const others = arms.filter((each) => each !== arm);
    const ahead = (z: number) => {
      const x = arm.atScore(z);
      const beaten = (other: ArmBelief) => (better === 'higher' ? other.below(x) : 1 - other.below(x));
      return others.reduce((product, other) => product * beaten(other), normalDensity(z));
    };
    return integrate(RULE, ahead, [-8.5, 8.5]);
  });
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / all);
}
