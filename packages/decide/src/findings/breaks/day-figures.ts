/** One day of a figure: `sum` over `n`, such as payments that failed over payments. */
export interface DayFigure {
  readonly n: number;
  readonly sum: number;
}

/** A day's rate with the season of the week taken out, and how much it weighs: one over its variance by chance alone. */
export interface SteadyDay {
  /** Place of its day in what was given. */
  readonly day: number;
  readonly rate: number;
  readonly weight: number;
}

const WEEK = 7;
/** A weekday on which a figure is this small a part of the usual says nothing of the level. */
const LEAST_SEASON = 0.1;
/** So much of a binomial's variance is left where nearly all are hit. */
const LEAST_SPREAD = 0.05;

/**
 * Takes the season of the week out of a figure: each day over how its weekday stands to all days. Days without a figure are
 * left out. Empty where the figure is nothing throughout.
 * @param days one after another, without gaps.
 */
export function steadyDays(days: readonly DayFigure[]): SteadyDay[] {
  const level = rateOf(days);
  if (level === 0) return [];
  const season = Array.from(
    { length: WEEK },
    (_, weekday) => rateOf(days.filter((_day, at) => at % WEEK === weekday)) / level,
  );
  // Of a rate beyond one (events on events) the variance is that of a Poisson count.
  const spread = level * (level < 1 ? Math.max(LEAST_SPREAD, 1 - level) : 1);
  return days.flatMap(({ n, sum }, day) => {
    const usual = season[day % WEEK] ?? 0;
    if (n === 0 || usual < LEAST_SEASON) return [];
    return [{ day, rate: sum / n / usual, weight: (n * usual) / spread }];
  });
}

export function rateOf(days: readonly DayFigure[]): number {
  const n = days.reduce((total, each) => total + each.n, 0);
  return n === 0 ? 0 : days.reduce((total, { sum }) => total + sum, 0) / n;
}
