/** How many waits there were of a length: `at` is the logarithm of the length. */
export interface WaitBin {
  readonly at: number;
  readonly n: number;
}

/** One of two groups of waits: its middle as a logarithm, its spread, and its share. */
export interface Peak {
  readonly middle: number;
  readonly spread: number;
  readonly share: number;
}

export interface TwoPeaks {
  readonly short: Peak;
  readonly long: Peak;
  /** By how much two groups are better than one, as a difference of BIC. */
  readonly gain: number;
  /** Ashman's D: how far apart the two lie, in spreads. */
  readonly apart: number;
}

const ROUNDS = 200;
const LEAST_WAITS = 100;
/** Strong evidence (Kass & Raftery 1995), and a valley between the two (Ashman, Bird & Zepf 1994). */
const LEAST_GAIN = 10;
const LEAST_APART = 2.5;
const LEAST_SHARE = 0.1;

/**
 * Two kinds of waits where there are two: a mixture of two log-normal distributions by expectation maximisation (Dempster,
 * Laird & Rubin 1977) against one by BIC (Schwarz 1978), far enough apart that a valley lies between them.
 * @param width of a bin, on the scale of the logarithm: no group is narrower.
 * @returns null where one kind is enough, where one of two is less than a tenth, or where there are fewer than 100 waits.
 */
export function twoPeaks(bins: readonly WaitBin[], width: number): TwoPeaks | null {
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  if (n < LEAST_WAITS) return null;
  const one = momentsOf(bins, () => 1, width);
  let two: readonly [Peak, Peak] = [
    { middle: one.middle - one.spread, spread: one.spread / 2, share: 0.5 },
    { middle: one.middle + one.spread, spread: one.spread / 2, share: 0.5 },
  ];
  for (let round = 0; round < ROUNDS; round += 1) two = improved(bins, two, width);
  const [short, long] = two[0].middle < two[1].middle ? two : [two[1], two[0]];
  const likelihood = (peaks: readonly Peak[]) =>
    bins.reduce((sum, bin) => sum + bin.n * Math.log(Math.max(1e-300, densityOf(peaks, bin.at))), 0);
  // Two groups have three parameters more than one.
  const gain = 2 * (likelihood(two) - likelihood([{ ...one, share: 1 }])) - 3 * Math.log(n);
  const apart = (Math.SQRT2 * (long.middle - short.middle)) / Math.hypot(short.spread, long.spread);
  const clear = gain >= LEAST_GAIN && apart >= LEAST_APART && hasValley(bins, { short, long, width });
  return clear && Math.min(short.share, long.share) >= LEAST_SHARE ? { short, long, gain, apart } : null;
}

/** In what was counted the lowest place between the two is this part of the lower peak at most. */
const DEEPEST = 0.6;

/** Two groups fit a plateau too: what lies between them has to be seen. */
function hasValley(
  bins: readonly WaitBin[],
  { short, long, width }: { readonly short: Peak; readonly long: Peak; readonly width: number },
): boolean {
  const near = (place: number) =>
    bins.reduce((sum, { at, n }) => sum + (Math.abs(at - place) <= 1.5 * width ? n : 0), 0);
  const steps = Math.max(2, Math.round((long.middle - short.middle) / width));
  const between = Array.from({ length: steps - 1 }, (_, step) =>
    near(short.middle + ((step + 1) / steps) * (long.middle - short.middle)),
  );
  return Math.min(...between) <= DEEPEST * Math.min(near(short.middle), near(long.middle));
}

/** One round: whose each wait is, and what each group is like then. */
function improved(bins: readonly WaitBin[], [a, b]: readonly [Peak, Peak], width: number): [Peak, Peak] {
  const ofA = (bin: WaitBin) => {
    const [here, there] = [densityOf([a], bin.at), densityOf([b], bin.at)];
    return here + there === 0 ? 0.5 : here / (here + there);
  };
  return [momentsOf(bins, ofA, width), momentsOf(bins, (bin) => 1 - ofA(bin), width)];
}

function momentsOf(bins: readonly WaitBin[], part: (bin: WaitBin) => number, width: number): Peak {
  const all = bins.reduce((sum, bin) => sum + bin.n, 0);
  const own = bins.reduce((sum, bin) => sum + bin.n * part(bin), 0);
  if (own <= 0) return { middle: 0, spread: width, share: 0 };
  const middle = bins.reduce((sum, bin) => sum + bin.n * part(bin) * bin.at, 0) / own;
  const square = bins.reduce((sum, bin) => sum + bin.n * part(bin) * (bin.at - middle) ** 2, 0) / own;
  return { middle, spread: Math.max(width, Math.sqrt(square)), share: own / all };
}

function densityOf(peaks: readonly Peak[], at: number): number {
  return peaks.reduce(
    (sum, { middle, spread, share }) =>
      sum + (share / spread) * Math.exp(-0.5 * ((at - middle) / spread) ** 2),
    0,
  );
}
