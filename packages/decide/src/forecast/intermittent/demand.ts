/** A series of mostly zeros as what it is: sizes of demand, and the steps from one to the next. */
export interface Demand {
  readonly sizes: number[];
  /** Steps since the demand before; for the first, its position counted from 1. */
  readonly intervals: number[];
}

export function demandOf(series: Float64Array): Demand {
  const sizes: number[] = [];
  const intervals: number[] = [];
  let before = -1;
  series.forEach((value, t) => {
    if (value === 0) return;
    sizes.push(value);
    intervals.push(t - before);
    before = t;
  });
  return { sizes, intervals };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where Syntetos, Boylan & Croston (2005) draw the lines between kinds of demand. */
const INTERVAL_CUT = 1.32;
const VARIATION_CUT = 0.49;

export interface DemandKind {
  /** Mean steps between demands; infinite where there is none. */
  readonly interval: number;
  /** Squared coefficient of variation of the sizes; 0 of fewer than two. */
  readonly variation: number;
  readonly kind: 'smooth' | 'intermittent' | 'erratic' | 'lumpy';
}

/** The four kinds of demand of Syntetos, Boylan & Croston (2005), “On the categorization of demand patterns”. */
export function demandKind(series: Float64Array): DemandKind {
  const { sizes, intervals } = demandOf(series);
  const interval = sizes.length > 0 ? mean(intervals) : Infinity;
  const centre = mean(sizes);
  const squares = sizes.reduce((sum, size) => sum + (size - centre) ** 2, 0);
  const variation = sizes.length > 1 ? squares / (sizes.length - 1) / (centre * centre) : 0;
  return { interval, variation, kind: kindOf(interval, variation) };
}

function kindOf(interval: number, variation: number): DemandKind['kind'] {
  if (interval < INTERVAL_CUT) return variation < VARIATION_CUT ? 'smooth' : 'erratic';
  return variation < VARIATION_CUT ? 'intermittent' : 'lumpy';
}
