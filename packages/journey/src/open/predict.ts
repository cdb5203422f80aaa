import type { VisitsRow } from './past.sql.js';

/** One time that a past journey stood at an activity. Milliseconds. */
interface Visit {
  /** To the next event; Infinity where none came. */
  readonly gap: number;
  /** To the goal; Infinity where it was never reached. */
  readonly left: number;
}

export interface Prediction {
  /** Milliseconds from now; null where too few of the past reached the goal. */
  readonly finish: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
  /** Share of the past that took longer than `room`; null without room or with too little past. */
  readonly risk: number | null;
  readonly basis: number;
}

/** Fewer past visits than this say nothing. */
const LEAST = 10;

/**
 * How long journeys take from here, from those of the past that stood at the same activity for as long: the empirical
 * distribution of the remaining time, given the activity and the time since it (van der Aalst, Schonenberg & Song, Time
 * prediction based on process mining, 2011, with the last activity for a state).
 */
export class Predictor {
  /** By activity, those that waited longest first. */
  private readonly visits: ReadonlyMap<number, readonly Visit[]>;
  private readonly nexts: ReadonlyMap<number, number>;
  /** Remaining times of the first so many visits of an activity, sorted; asked for again and again. */
  private readonly sorted = new Map<string, readonly number[]>();

  constructor(rows: readonly VisitsRow[]) {
    const told = (time: number) => (time < 0 ? Infinity : time);
    this.visits = new Map(
      rows.map(({ activity, visits }) => [
        activity,
        visits
          .map(([, gap, left]) => ({ gap: told(gap), left: told(left) }))
          .sort((a, b) => b.gap - a.gap || 0),
      ]),
    );
    this.nexts = new Map(rows.flatMap((row) => [mostFrequentNext(row)].filter(([, next]) => next > 0)));
  }

  /** What most often comes after an activity. */
  nextOf(activity: number): number | null {
    return this.nexts.get(activity) ?? null;
  }

  /**
   * @param waited milliseconds since the last event.
   * @param room milliseconds until it is promised to be done; null without a promise.
   */
  predict(activity: number, waited: number, room: number | null): Prediction {
    const left = this.leftOf(activity, waited);
    const reached = left.filter((time) => time < Infinity);
    const enough = reached.length >= LEAST;
    const after = (q: number) => Math.max(0, quantile(reached, q) - waited);
    const late = room === null ? 0 : left.filter((time) => time - waited > room).length;
    return {
      finish: enough ? { p10: after(0.1), p50: after(0.5), p90: after(0.9) } : null,
      risk: room === null || left.length < LEAST ? null : late / left.length,
      basis: left.length,
    };
  }

  /** Remaining times, counted from the last event, of those that stood here longer than so long; sorted. */
  private leftOf(activity: number, waited: number): readonly number[] {
    const visits = this.visits.get(activity) ?? [];
    const end = visits.findIndex(({ gap }) => gap <= waited);
    const count = end < 0 ? visits.length : end;
    const key = `${activity} ${count}`;
    const known = this.sorted.get(key);
    if (known !== undefined) return known;
    const left = visits.slice(0, count).map((visit) => visit.left);
    left.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    this.sorted.set(key, left);
    return left;
  }
}

function mostFrequentNext({ activity, visits }: VisitsRow): readonly [number, number] {
  const counts = new Map<number, number>();
  for (const [, , , next] of visits) counts.set(next, (counts.get(next) ?? 0) + 1);
  counts.delete(0);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return [activity, most?.[0] ?? 0];
}

function quantile(sorted: readonly number[], q: number): number {
  const at = q * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? 0) - low);
}
