import { WEEKDAYS } from '@throughline/model';
import type { z } from 'zod';
import { HOUR, MINUTE, type ShopClock } from '../clock/shopClock.js';
import type { TeamConfig } from '../config/parts.js';

function wallOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}

/** When a team is at work. */
export class Shifts {
  readonly #weekdays: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;

  constructor(
    readonly clock: ShopClock,
    team: Pick<z.infer<typeof TeamConfig>, 'days' | 'hours'>,
  ) {
    this.#weekdays = new Set(team.days.map((day) => WEEKDAYS.indexOf(day)));
    this.from = wallOf(team.hours.from);
    this.to = wallOf(team.hours.to);
  }

  worksOn(day: number): boolean {
    return this.#weekdays.has(this.clock.weekday(day));
  }

  /** The first working day on or after `day`. */
  workday(day: number): number {
    let found = day;
    while (!this.worksOn(found)) found += 1;
    return found;
  }

  /** The first instant not before `time` at which the team is at work. */
  open(time: number): number {
    const day = this.clock.dayOf(time);
    if (this.worksOn(day)) {
      const opens = this.clock.at(day, this.from);
      if (time < opens) return opens;
      if (time < this.clock.at(day, this.to)) return time;
    }
    return this.clock.at(this.workday(day + 1), this.from);
  }
}
