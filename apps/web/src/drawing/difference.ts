import type { Waiting } from '@throughline/model';

/** So many of so many journeys. */
export interface Part {
  readonly count: number;
  readonly of: number;
  /** Of the others, those that are too young to be told from these, by which share of those that come are there at their age. */
  readonly young?: Waiting['bands'] | undefined;
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
 * The difference of two shares, where journeys are too young to have come as far as they will. Those of the lower side that wait are
 * taken to come from their age on as those of the higher side do, as if nothing were different; the higher side tells as much as
 * journeys that waited to the end would. A change that would not be sure then is not sure now.
 *
 * @param comparisons as in {@link differenceOf}.
 */
export function agedDifferenceOf(before: Part, after: Part, comparisons = 1): Difference | null {
  const told = differenceOf(before, after, comparisons);
  if (told?.sure !== true) return told;
  const fewer = told.change < 0;
  const [lower, higher] = fewer ? [after, before] : [before, after];
  const share = shareInTheEnd(higher);
  const low = { ...lower, count: lower.count + stillToCome(lower, share) };
  const high = { ...higher, of: higher.count / share };
  const then = fewer ? differenceOf(high, low, comparisons) : differenceOf(low, high, comparisons);
  const stays = then?.sure === true && Math.sign(then.change) === Math.sign(told.change);
  return stays ? told : { ...told, sure: false, early: waitingIn(lower) };
}

const waitingIn = ({ young = [] }: Part): number => young.reduce((sum, { journeys }) => sum + journeys, 0);

/** How many of those that wait come yet, by Bayes, where the share comes in the end. */
function stillToCome({ young = [] }: Part, share: number): number {
  return young.reduce(
    (sum, { came, journeys }) => sum + (journeys * share * (1 - came)) / (1 - share * came),
    0,
  );
}

/** Halvings of an interval: to 1e-12. */
const HALVINGS = 40;

/**
 * The share that comes in the end, likeliest by who has come and by how old those are who have not: it is the share of which so many
 * have come, and the others of whom come yet, are as many as it says.
 */
function shareInTheEnd(part: Part): number {
  let [low, high] = [part.count / part.of, 1];
  for (let at = 0; at < HALVINGS; at += 1) {
    const share = (low + high) / 2;
    if (part.count + stillToCome(part, share) > share * part.of) low = share;
    else high = share;
  }
  return high;
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
