import type { Resource } from './statistics.js';
import { WorkingWeek } from './working-week.js';

const HOUR = 3600;

/** How busy a resource was and how long journeys waited for it, in working seconds. */
export interface QueueFigures {
  readonly served: number;
  readonly waited: number;
  readonly worked: number;
}

/**
 * A team with one queue, first come, first served: G/G/c with a calendar. Those who come are handed in by the time at which they
 * come, so that who waits is known at once from when each server is free (Kiefer & Wolfowitz 1955), in working time.
 */
export class Queue {
  readonly #week: WorkingWeek;
  readonly #free: Float64Array;
  #served = 0;
  #waited = 0;
  #worked = 0;

  constructor(private readonly resource: Resource) {
    this.#week = new WorkingWeek(resource.week);
    this.#free = new Float64Array(resource.servers);
  }

  /**
   * @param arrival seconds since a Monday 00:00, not before that of the call before.
   * @param uniform two numbers that the journey brings along.
   * @returns the instant at which its step is done.
   */
  serve(arrival: number, uniform: readonly [number, number]): number {
    const came = this.#week.workedUntil(arrival);
    const server = this.#firstFree();
    const begun = Math.max(came, this.#free[server] ?? 0);
    const lasts = this.#seconds(uniform);
    this.#free[server] = begun + lasts;
    this.#served += 1;
    this.#waited += begun - came;
    this.#worked += lasts;
    return this.#week.instantOf(begun + lasts + this.resource.handling);
  }

  figures(): QueueFigures {
    return { served: this.#served, waited: this.#waited, worked: this.#worked };
  }

  /** How long the work on one journey takes: exponential where its variation is 1, else by its first two moments. */
  #seconds([first, second]: readonly [number, number]): number {
    const mean = HOUR / this.resource.perHour;
    const { variation } = this.resource;
    if (variation === 0) return mean;
    if (variation === 1) return -mean * Math.log(first);
    return mean * twoMoments(variation, first, second);
  }

  #firstFree(): number {
    let best = 0;
    for (let at = 1; at < this.#free.length; at += 1)
      if ((this.#free[at] ?? 0) < (this.#free[best] ?? 0)) best = at;
    return best;
  }
}

/**
 * A time with mean 1 and this squared coefficient of variation: log-normal, which keeps both moments whatever they are.
 */
function twoMoments(variation: number, first: number, second: number): number {
  const spread = Math.log1p(variation);
  const normal = Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second);
  return Math.exp(Math.sqrt(spread) * normal - spread / 2);
}
