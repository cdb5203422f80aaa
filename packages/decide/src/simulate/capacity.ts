/** What came to a team and what it got done in one hour. */
export interface TeamHour {
  /** The hour of the week, Monday 00:00 is 0. */
  readonly hour: number;
  readonly arrived: number;
  readonly left: number;
}

export interface Capacity {
  /** Journeys that the whole team gets done in an hour of work. */
  readonly perHour: number;
  /** Squared coefficient of variation of the time of one. */
  readonly variation: number;
  /** Hours in which the team never ran out of work: what the figures stand on. */
  readonly hours: number;
}

/** A team that can do hardly more than came to it, and yet kept up with it, can do more than it showed. */
const MOST_BUSY = 0.95;

/** Fewer hours say nothing of what a team can do. */
const ENOUGH = 12;
const MOST_VARIATION = 4;

/**
 * How much a team can do, from the hours in which it had more to do than it did: then what it did is what it can do (the
 * idea of the queue inference engine: Larson 1990). Null where work hardly ever piled up: a team that is never busy does
 * not show how fast it is; and where it lay about for another reason than the team's being busy (a van that comes once a
 * day), so that what was done in those hours is less than what the team kept up with.
 *
 * @param hours all hours in a row, empty ones too.
 * @param week the share of each hour of the week that is worked.
 */
export function capacityOf(hours: readonly TeamHour[], week: readonly number[]): Capacity | null {
  const busy = busyHours(hours, week);
  if (busy.length < ENOUGH) return null;
  const mean = busy.reduce((sum, left) => sum + left, 0) / busy.length;
  const worked = hours.reduce((sum, { hour }) => sum + (week[hour] ?? 0), 0);
  const done = hours.reduce((sum, { left }) => sum + left, 0);
  if (done > MOST_BUSY * mean * worked) return null;
  const variance = busy.reduce((sum, left) => sum + (left - mean) ** 2, 0) / (busy.length - 1);
  return { perHour: mean, variation: Math.min(MOST_VARIATION, variance / mean), hours: busy.length };
}

function busyHours(hours: readonly TeamHour[], week: readonly number[]): number[] {
  const busy: number[] = [];
  let waiting = 0;
  for (const { hour, arrived, left } of hours) {
    const whole = (week[hour] ?? 0) > 0.99;
    if (whole && left > 0 && waiting > left) busy.push(left);
    waiting = Math.max(0, waiting + arrived - left);
  }
  return busy;
}
