import type { ProcessEdge } from '../process/process.js';

/** A way as those tell it of whom nobody goes it. */
export const unwalked = <Way extends ProcessEdge>(way: Way): Way => ({
  ...way,
  count: 0,
  journeys: 0,
  seconds: { mean: 0, p50: 0, p90: 0 },
  amount: 0,
});
