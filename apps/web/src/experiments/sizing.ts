import type { ExperimentPlan } from '@throughline/model';

/** What the shop does today, where the change will be met. */
export interface Baseline {
  /** Share of those who get there and order. */
  readonly rate: number;
  /** Who gets there for the first time, a day. */
  readonly perDay: number;
  /** What an order is worth in the shop's currency; null where that cannot be told. */
  readonly orderValue: number | null;
  /** What one of them spends, where that decides: mean and standard deviation in the shop's currency. */
  readonly spent?: { readonly mean: number; readonly sd: number };
}

export interface Wanted {
  /** The least relative effect that is worth seeing, the chance to see it, the level of its interval. */
  readonly effect: number;
  readonly power: number;
  readonly level: number;
  readonly shares: readonly number[];
}

/** The figure of one visitor that a plan is made from, as the `power` model takes it. */
export function figureOf({ rate, spent }: Baseline) {
  return spent === undefined
    ? ({ metric: 'proportion', mean: rate } as const)
    : ({ metric: 'mean', mean: spent.mean, variance: spent.sd ** 2 } as const);
}

type Size = NonNullable<ExperimentPlan['size']>;

interface Sizing {
  /** What comes out; null where nothing does. */
  readonly size: Size | null;
  /** What the plan held before. */
  readonly planned: Size | null;
  /** Whether anything that a size follows from was changed since. */
  readonly isChanged: boolean;
  /** Whether it could not be asked for. */
  readonly hasFailed: boolean;
}

/** The size that a plan is kept with: what the server could not tell, or nobody changed, never takes a planned one away. */
export function keptSize({ size, planned, isChanged, hasFailed }: Sizing): Size | null {
  if (size !== null) return size;
  return hasFailed || !isChanged ? planned : null;
}

const DAYS_A_MONTH = 365.25 / 12;

/**
 * The size of a plan once it is known how many visitors each variant takes: days at this shop's pace, and what the effect is worth a
 * month when everybody gets it.
 */
export function sizeOf(baseline: Baseline, wanted: Wanted, visitors: number): Size {
  const { rate, perDay, orderValue, spent } = baseline;
  const { effect, power, level, shares } = wanted;
  const all = shares.reduce((sum, share) => sum + share, 0);
  // The variant that is seen least comes last to its visitors.
  const days = Math.max(1, Math.ceil((visitors * all) / Math.min(...shares) / perDay));
  const each = spent?.mean ?? (orderValue === null ? null : rate * orderValue);
  const perMonth = each === null ? null : perDay * DAYS_A_MONTH * effect * each;
  return {
    baseline: rate,
    ...(spent === undefined ? {} : { spent }),
    effect,
    power,
    level,
    perDay,
    visitors,
    days,
    perMonth,
  };
}
