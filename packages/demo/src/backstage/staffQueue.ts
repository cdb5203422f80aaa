import type { Shifts } from './shifts.js';
import { TimeQueue } from './timeQueue.js';

/** A piece of work as it was done. */
export interface Served<Job> {
  readonly job: Job;
  /** Counted from 1. */
  readonly person: number;
  readonly start: number;
  readonly end: number;
}

/** Milliseconds that a person needs for a job begun at an instant. */
export type WorkTime<Job> = (job: Job, person: number, start: number) => number;

/**
 * A team that serves one queue, first come, first served: the job that has been ready longest goes to the
 * person free first. What is begun is finished, even after hours.
 */
export class StaffQueue<Job> {
  readonly #waiting = new TimeQueue<Job>();
  readonly #free: number[];

  constructor(
    readonly shifts: Shifts,
    people: number,
    readonly workTime: WorkTime<Job>,
  ) {
    this.#free = Array.from({ length: people }, () => 0);
  }

  add(ready: number, key: string, job: Job): void {
    this.#waiting.push(ready, key, job);
  }

  /** Serves what can be begun before `until`. */
  *serve(until: number): Generator<Served<Job>> {
    while (this.#waiting.next < until) {
      const person = this.#firstFree();
      const start = this.shifts.open(Math.max(this.#waiting.next, this.#free[person] ?? 0));
      if (start >= until) return;
      const job = this.#waiting.pop() as Job;
      const end = start + Math.round(this.workTime(job, person + 1, start));
      this.#free[person] = end;
      yield { job, person: person + 1, start, end };
    }
  }

  /** Among those who could begin at once, the lowest number; else whoever is free first. */
  #firstFree(): number {
    const ready = this.#waiting.next;
    let best = 0;
    for (let person = 0; person < this.#free.length; person += 1) {
      const free = this.#free[person] ?? 0;
      if (free <= ready) return person;
      if (free < (this.#free[best] ?? 0)) best = person;
    }
    return best;
  }
}
