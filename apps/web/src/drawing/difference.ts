/** So many of so many journeys. */
export interface Part {
  readonly count: number;
  readonly of: number;
  /** Of the others, those that are too young to be told from these. */
  readonly young?: number;
}

export interface Difference {
  /** After less before, as a share: 0.03 are three percentage points. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** Zero lies outside the bounds, and age does not explain it. */
  readonly sure: boolean;
  /** So many of the lower side are too young to say: but for them the change would be sure. */
  readonly early: number;
}

/** The normal deviate of 95 %, two-sided. */
const Z95 = 1.959_964;

/**
 * The difference of two shares, where journeys of one side may be younger than those of the other. The young of both are taken to go
 * on alike. What the lower side has more of them is taken to come by the share of the other side, as if nothing were different: a
 * change that would not be sure then is not sure now.
 *
 * @param comparisons as in {@link differenceOf}.
 */
export function agedDifferenceOf(before: Part, after: Part, comparisons = 1): Difference | null {
  const told = differenceOf(before, after, comparisons);
  if (told?.sure !== true) return told;
  const fewer = told.change < 0;
  const [early, later] = fewer ? grown(after, before) : grown(before, after);
  const then = fewer ? differenceOf(before, later, comparisons) : differenceOf(later, after, comparisons);
  const stays = then?.sure === true && Math.sign(then.change) === Math.sign(told.change);
  return stays ? told : { ...told, sure: false, early };
}

/** How many more of one side are too young than of as many of the other, and the side once they are not. */
function grown(part: Part, other: Part): readonly [number, Part] {
  const { count, of, young = 0 } = part;
  const more = young - ((other.young ?? 0) / other.of) * of;
  const early = Math.min(of - count, Math.max(0, more));
  return [Math.round(early), { ...part, count: count + early * (other.count / other.of) }];
}

/**
 * The difference of two shares of independent journeys with its bounds, by Newcombe’s hybrid score method (Newcombe 1998,
 * *Interval estimation for the difference between independent proportions*, Statistics in Medicine 17, method 10).
 *
 * @param comparisons how many are made at once: the level is that of all together (Bonferroni), 95 %.
 * @returns null where one side has no journeys.
 */
export function differenceOf(before: Part, after: Part, comparisons = 1): Difference | null {
  if (before.of <= 0 || after.of <= 0) return null;
  const z = comparisons <= 1 ? Z95 : deviateFor(0.05 / comparisons);
  const [p, q] = [before.count / before.of, after.count / after.of];
  const [first, second] = [scoreBounds(before, z), scoreBounds(after, z)];
  const change = q - p;
  const low = change - Math.hypot(q - second.low, first.high - p);
  const high = change + Math.hypot(second.high - q, p - first.low);
  return { change, low, high, sure: low > 0 || high < 0, early: 0 };
}

/** Wilson’s score interval (Wilson 1927). */
function scoreBounds({ count, of }: Part, z: number): { readonly low: number; readonly high: number } {
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

/**
 * The normal deviate that `chance` lies beyond on both sides together, to 4.5e-4 (Abramowitz & Stegun 1964, 26.2.23).
 * @param chance 0 … 1, without its ends.
 */
function deviateFor(chance: number): number {
  const t = Math.sqrt(-2 * Math.log(chance / 2));
  const above = 2.515_517 + t * (0.802_853 + t * 0.010_328);
  const below = 1 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308));
  return t - above / below;
}
