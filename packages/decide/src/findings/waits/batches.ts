/** How the ends of a wait come, over a stretch of time. */
export interface EndsInBatches {
  readonly ends: number;
  readonly batches: number;
  /** Ends that came in batches. */
  readonly batched: number;
  /** From the first end to the last, and how far apart two ends of a batch may be; in the same unit of time. */
  readonly span: number;
  readonly gap: number;
}

/** Fewer batches may be a backlog that was worked off. */
const LEAST_BATCHES = 10;
/** A step works in batches where at least this share of what it does comes in them. */
const LEAST_SHARE = 0.5;

/**
 * Whether a step works in batches (Martin et al. 2017): at least half of what it does comes in at least ten batches. `p` bounds
 * the chance that ends which come at any time of the stretch, one like another, follow each other as closely as often: the gaps
 * within batches against a Poisson process of the same rate (Chernoff 1952). What a working day makes of ends is not in it:
 * that a batch comes after a standstill is what tells it from a shift.
 * @returns the share of the ends in batches, and p; null where the step does not work so.
 */
export function batchesOf({ ends, batches, batched, span, gap }: EndsInBatches): {
  readonly share: number;
  readonly p: number;
} | null {
  const share = ends === 0 ? 0 : batched / ends;
  if (batches < LEAST_BATCHES || share < LEAST_SHARE || span <= 0) return null;
  const close = (batched - batches) / ends;
  const expected = 1 - Math.exp((-ends * gap) / span);
  if (close <= expected) return null;
  return { share, p: Math.exp(-ends * divergence(close, expected)) };
}

/** Kullback-Leibler divergence of two shares. */
function divergence(a: number, b: number): number {
  const part = (of: number, from: number) => (of === 0 ? 0 : of * Math.log(of / from));
  return part(a, b) + part(1 - a, 1 - b);
}
