import { dayStart, offsetAt } from './zone.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Days known beyond the period: parcels and tickets of the last orders reach into them. */
const TAIL_DAYS = 60;

/** A day on which the clocks change: from `wall` (time of day) on, `jump` is added. */
interface ClockChange {
  readonly wall: number;
  readonly jump: number;
}

/**
 * The shop's calendar: days are counted from 0, the first day of the period; times of day are milliseconds
 * on the wall clock of the shop's zone; instants are UTC epoch milliseconds. A time of day that the clocks
 * skip is moved on by the change, one that comes twice is the first of the two.
 */
export class ShopClock {
  readonly begin: number;
  /** The first instant after the period. */
  readonly end: number;
  readonly #firstMidnight: number;
  readonly #firstWeekday: number;
  readonly #starts: number[] = [];
  readonly #changes = new Map<number, ClockChange>();

  constructor(
    readonly zone: string,
    from: string,
    readonly days: number,
  ) {
    this.#firstMidnight = Date.parse(`${from}T00:00:00Z`);
    this.#firstWeekday = (new Date(this.#firstMidnight).getUTCDay() + 6) % 7;
    for (let day = 0; day <= days + TAIL_DAYS; day += 1) {
      this.#starts.push(dayStart(this.#firstMidnight + day * DAY, zone));
    }
    for (let day = 0; day < days + TAIL_DAYS; day += 1) this.#noteChange(day);
    this.begin = this.start(0);
    this.end = this.start(days);
  }

  #noteChange(day: number): void {
    const start = this.start(day);
    const jump = this.start(day + 1) - start - DAY;
    if (jump === 0) return;
    const before = offsetAt(start, this.zone);
    let low = start;
    let high = this.start(day + 1);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle, this.zone) === before) low = middle;
      else high = middle;
    }
    this.#changes.set(day, { wall: high - start - Math.min(0, jump), jump });
  }

  start(day: number): number {
    const known = this.#starts[day];
    if (known !== undefined) return known;
    const last = this.#starts.length - 1;
    return (this.#starts[last] ?? 0) + (day - last) * DAY;
  }

  /** The instant at which the wall clock shows `wall` on `day`. */
  at(day: number, wall: number): number {
    const change = this.#changes.get(day);
    return this.start(day) + wall + (change && wall >= change.wall ? change.jump : 0);
  }

  dayOf(instant: number): number {
    let day = Math.floor((instant - this.begin) / DAY);
    while (this.start(day + 1) <= instant) day += 1;
    while (day > 0 && this.start(day) > instant) day -= 1;
    return day;
  }

  /** What the wall clock shows at an instant, as milliseconds since midnight. */
  wallOf(instant: number): number {
    const day = this.dayOf(instant);
    const passed = instant - this.start(day);
    const change = this.#changes.get(day);
    return change && passed >= change.wall + Math.min(0, change.jump) ? passed - change.jump : passed;
  }

  /** 0 is Monday. */
  weekday(day: number): number {
    return (((this.#firstWeekday + day) % 7) + 7) % 7;
  }

  /** YYYY-MM-DD. */
  date(day: number): string {
    return new Date(this.#firstMidnight + day * DAY).toISOString().slice(0, 10);
  }

  /** The day's number, negative before the period. */
  dayOfDate(date: string): number {
    return Math.round((Date.parse(`${date}T00:00:00Z`) - this.#firstMidnight) / DAY);
  }
}
