import type { Outcome } from '@throughline/ingest';
import type { ShopEvent } from '@throughline/model';
import type { SourceTraffic } from './bodies.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const MINUTES = 60;
const LAGS = 500;

/** Counts what comes from one source by one protocol. */
export class Tally {
  readonly #name: { readonly source: string; readonly protocol: string };
  readonly #first: number;
  #last: number;
  readonly #outcomes = { taken: 0, dropped: 0, rejected: 0 };
  readonly #minutes = Array.from({ length: MINUTES }, () => 0);
  #minute: number;
  readonly #quality = { withoutId: 0, repeated: 0, ahead: 0, late: 0 };
  readonly #lags: number[] = [];
  #events = 0;

  constructor(name: { readonly source: string; readonly protocol: string }, at: number) {
    this.#name = name;
    this.#first = at;
    this.#last = at;
    this.#minute = Math.floor(at / MINUTE);
  }

  /** @param withoutId how many of the items brought no id of their own. */
  note(outcomes: readonly Outcome[], at: number, withoutId: number): void {
    this.#turn(at);
    this.#last = at;
    for (const { kind } of outcomes) this.#outcomes[kind] += 1;
    const slot = this.#minute % MINUTES;
    this.#minutes[slot] = (this.#minutes[slot] ?? 0) + outcomes.length;
    this.#quality.withoutId += withoutId;
  }

  noteEvent({ time }: ShopEvent, at: number, repeated: boolean): void {
    const lag = at - Date.parse(time);
    if (lag < -MINUTE) this.#quality.ahead += 1;
    if (lag > DAY) this.#quality.late += 1;
    if (repeated) this.#quality.repeated += 1;
    this.#lags[this.#events % LAGS] = lag / 1000;
    this.#events += 1;
  }

  report(now: number): SourceTraffic {
    this.#turn(now);
    const { taken, dropped, rejected } = this.#outcomes;
    return {
      ...this.#name,
      first: new Date(this.#first).toISOString(),
      last: new Date(this.#last).toISOString(),
      accepted: taken,
      dropped,
      rejected,
      minutes: this.#minutes.map((_, at) => this.#minutes[(this.#minute + 1 + at) % MINUTES] ?? 0),
      events: this.#events,
      quality: { ...this.#quality, lag: medianOf(this.#lags) },
    };
  }

  /** Goes on to the minute of an instant: those that passed without anything are empty. */
  #turn(at: number): void {
    const minute = Math.floor(at / MINUTE);
    const passed = Math.min(MINUTES, Math.max(0, minute - this.#minute));
    for (let step = 0; step < passed; step += 1) this.#minutes[(minute - step) % MINUTES] = 0;
    this.#minute = Math.max(this.#minute, minute);
  }
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  const [before, after] = [sorted[low], sorted[high]];
  return before === undefined || after === undefined ? null : (before + after) / 2;
}
