import { WEEK_SECONDS } from './timing.js';

const HOUR = 3600;

/**
 * A team's working hours, the same each week, as a clock that runs while it works: how much was worked until an instant,
 * and at which instant so much is worked. Seconds since a Monday 00:00.
 */
export class WorkingWeek {
  /** Worked before each hour of the week. */
  readonly #before = new Float64Array(169);
  readonly perWeek: number;

  /** @param week the share of each hour that is worked. */
  constructor(private readonly week: readonly number[]) {
    week.forEach((share, hour) => (this.#before[hour + 1] = (this.#before[hour] ?? 0) + share * HOUR));
    this.perWeek = this.#before[168] ?? 0;
  }

  /** Within an hour that is worked in part, work is spread evenly. */
  workedUntil(instant: number): number {
    const weeks = Math.floor(instant / WEEK_SECONDS);
    const rest = instant - weeks * WEEK_SECONDS;
    const hour = Math.min(167, Math.floor(rest / HOUR));
    return weeks * this.perWeek + (this.#before[hour] ?? 0) + (rest - hour * HOUR) * (this.week[hour] ?? 0);
  }

  /** The first instant at which so much is worked; where nothing ever is, it is never. */
  instantOf(worked: number): number {
    if (this.perWeek === 0) return Infinity;
    const weeks = Math.floor(worked / this.perWeek);
    const rest = worked - weeks * this.perWeek;
    const hour = this.#hourOf(rest);
    const share = this.week[hour] ?? 1;
    return weeks * WEEK_SECONDS + hour * HOUR + (rest - (this.#before[hour] ?? 0)) / share;
  }

  /** The hour in which the clock shows `rest`, by halving: the first that is worked where it stands still there. */
  #hourOf(rest: number): number {
    let low = 0;
    let high = 167;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#before[middle + 1] ?? 0) > rest) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
