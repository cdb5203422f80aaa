import { normalCdf, normalQuantile } from '../numerics/distributions.js';

/** Two rates that are to be told apart by a two-sided test. */
export interface RatesApart {
  readonly control: number;
  readonly variant: number;
  readonly level: number;
  readonly power: number;
}

interface Scores {
  readonly needed: number;
  readonly chance: number;
}

const scores = ({ level, power }: RatesApart): Scores => ({
  needed: normalQuantile(0.5 + level / 2),
  chance: normalQuantile(power),
});

const spread = (rate: number): number => rate * (1 - rate);

/** Visitors of an arm by the test with pooled variance: what R's power.prop.test solves. */
export function pooledSize(rates: RatesApart): number {
  const { control, variant } = rates;
  const { needed, chance } = scores(rates);
  const pooled = Math.sqrt(2 * spread((control + variant) / 2));
  const apart = Math.sqrt(spread(control) + spread(variant));
  return ((needed * pooled + chance * apart) / (variant - control)) ** 2;
}

/** The same with the control's variance under the null hypothesis (Miller, evanmiller.org/ab-testing/sample-size). */
export function controlVarianceSize(rates: RatesApart): number {
  const { control, variant } = rates;
  const { needed, chance } = scores(rates);
  const same = Math.sqrt(2 * spread(control));
  const apart = Math.sqrt(spread(control) + spread(variant));
  return ((needed * same + chance * apart) / (variant - control)) ** 2;
}

/** The distance of two rates on the scale on which their variance is the same (Cohen 1988, chapter 6). */
export const cohenH = ({ control, variant }: RatesApart): number =>
  2 * Math.asin(Math.sqrt(variant)) - 2 * Math.asin(Math.sqrt(control));

/** Visitors of an arm on that scale, both tails counted. */
export function arcsineSize(rates: RatesApart): number {
  const h = Math.abs(cohenH(rates));
  const { needed, chance } = scores(rates);
  const powerAt = (size: number) => {
    const z = h * Math.sqrt(size / 2);
    return normalCdf(z - needed) + normalCdf(-z - needed);
  };
  let [low, high] = [0, 2 * ((needed + Math.max(0, chance)) / h) ** 2 + 1];
  for (let round = 0; round < 200 && high - low > 1e-12 * high; round += 1) {
    const middle = (low + high) / 2;
    if (powerAt(middle) < rates.power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
