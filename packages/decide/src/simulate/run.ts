import { keyOf, uniformAt } from './chance.js';
import { drawSlot } from './alias.js';
import { EventHeap } from './event-heap.js';
import { Queue } from './queue.js';
import { GRID, valueAt } from './quantile-grid.js';
import { KEEP, REACH, WITHOUT, type PlayableShop } from './shop.js';
import { CELLS, cellOf, stepSeconds, WEEK_SECONDS } from './timing.js';

const HOUR = 3600;

/** A journey that came so far is called endless and stopped: a changed probability can close a loop. */
export const MOST_STEPS = 2000;

/** Numbers named by journey and step: so many to a step. */
const PURPOSES = 6;
const ROUTE = 0;
const TIME = 1;
const PAID = 2;
const WORTH = 3;
const WORK = 4;

export interface RunSize {
  readonly journeys: number;
  /** Weeks over which they start. */
  readonly weeks: number;
  readonly seed: number;
}

/** What came of each journey, column by column: no object for each journey or event. */
export class Run {
  readonly start: Float64Array;
  readonly segment: Uint16Array;
  /** Bits: REACH, WITHOUT and KEEP of what happened. */
  readonly marks: Uint8Array;
  /** Seconds from the start to what first reached the goal. */
  readonly lead: Float64Array;
  /** Seconds from the start to what first was what is promised; -1 where it never was. */
  readonly kept: Float64Array;
  readonly revenue: Float64Array;
  readonly cost: Float64Array;
  /** Numbers that tell ways apart, by what happened in order. */
  readonly way: Uint32Array;
  readonly queues: readonly Queue[];
  /** Events played, and journeys that never ended. */
  events = 0;
  endless = 0;

  readonly #time: Float64Array;
  readonly #state: Int32Array;
  readonly #slot: Int32Array;
  readonly #step: Int32Array;
  readonly #key: Uint32Array;
  /** Seconds that the step before took. */
  readonly #before: Float64Array;
  readonly #heap: EventHeap | null;

  constructor(
    private readonly shop: PlayableShop,
    readonly size: RunSize,
  ) {
    const { journeys } = size;
    this.start = new Float64Array(journeys);
    this.segment = new Uint16Array(journeys);
    this.marks = new Uint8Array(journeys);
    this.lead = new Float64Array(journeys);
    this.kept = new Float64Array(journeys).fill(-1);
    this.revenue = new Float64Array(journeys);
    this.cost = new Float64Array(journeys);
    this.way = new Uint32Array(journeys);
    this.queues = shop.resources.map((resource) => new Queue(resource));
    this.#time = new Float64Array(journeys);
    this.#state = new Int32Array(journeys);
    this.#slot = new Int32Array(journeys);
    this.#step = new Int32Array(journeys);
    this.#key = new Uint32Array(journeys);
    this.#before = new Float64Array(journeys);
    this.#heap = this.queues.length === 0 ? null : new EventHeap(journeys);
  }

  /**
   * Plays journeys, giving way after every `stride` of them. Where teams have queues, all journeys go on side by side in
   * the order of time (discrete-event simulation: Law 2015); else each is played to its end, since none can hold up another.
   */
  *play(stride: number): Generator<number> {
    for (let journey = 0; journey < this.size.journeys; journey += 1) {
      this.#begin(journey);
      this.#advance(journey);
      if (journey % stride === stride - 1) yield this.#heap === null ? stride : 0;
    }
    if (this.#heap !== null) yield* this.#serveAll(this.#heap, stride);
  }

  *#serveAll(heap: EventHeap, stride: number): Generator<number> {
    const perJourney = Math.max(1, heap.size);
    let served = 0;
    while (heap.size > 0) {
      const journey = heap.pop();
      this.#serve(journey);
      this.#advance(journey);
      served += 1;
      if (served % stride === 0) yield Math.min(stride, perJourney);
    }
  }

  #begin(journey: number): void {
    const { seed, weeks } = this.size;
    const { segments, hours } = this.shop;
    const key = keyOf(seed, journey);
    this.#key[journey] = key;
    const hour = drawSlot(hours, { from: 0, to: 168 }, uniformAt(key, -1));
    const week = Math.floor(uniformAt(key, -2) * weeks);
    const start = week * WEEK_SECONDS + (hour + uniformAt(key, -3)) * HOUR;
    this.start[journey] = start;
    this.#time[journey] = start;
    this.segment[journey] = drawSlot(segments, { from: 0, to: segments.other.length }, uniformAt(key, -4));
  }

  /** On to the next step that a team has to carry out, or to the end. */
  #advance(journey: number): void {
    const { network, tables, served } = this.shop;
    const table = tables[this.segment[journey] ?? 0] ?? tables[0];
    const key = this.#key[journey] ?? 0;
    if (table === undefined) return;
    for (;;) {
      const step = this.#step[journey] ?? 0;
      const state = this.#state[journey] ?? 0;
      const range = { from: network.offset[state] ?? 0, to: network.offset[state + 1] ?? 0 };
      const slot = drawSlot(table, range, uniformAt(key, step * PURPOSES + ROUTE));
      const activity = network.activity[slot] ?? 0;
      if (activity === 0) return;
      if (step >= MOST_STEPS) {
        this.endless += 1;
        return;
      }
      this.#slot[journey] = slot;
      if (this.#heap !== null && (served[activity] ?? -1) >= 0 && (network.pair[slot] ?? -1) >= 0) {
        this.#heap.push(journey, this.#time[journey] ?? 0);
        return;
      }
      this.#pass(journey, slot, (this.#time[journey] ?? 0) + this.#takes(journey, slot));
    }
  }

  #takes(journey: number, slot: number): number {
    const { network, timing, bend, stretch } = this.shop;
    const pair = network.pair[slot] ?? -1;
    if (pair < 0) return 0;
    const cell = cellOf(this.#time[journey] ?? 0, this.#before[journey] ?? 0);
    const which = timing.which[pair * CELLS + cell] ?? -1;
    if (which < 0) return 0;
    const uniform = this.#uniform(journey, TIME);
    const bent = uniform + (bend[which] ?? 0) * uniform * (1 - uniform);
    const takes = stepSeconds(timing, which, bent);
    // As it would be without a change: what comes next was learned of such times.
    this.#before[journey] = takes;
    return (stretch[pair] ?? 1) * takes;
  }

  #serve(journey: number): void {
    const { network, served, stretch } = this.shop;
    const slot = this.#slot[journey] ?? 0;
    const queue = this.queues[served[network.activity[slot] ?? 0] ?? 0];
    const now = this.#time[journey] ?? 0;
    const done = queue?.serve(now, [this.#uniform(journey, WORK), this.#uniform(journey, WORK + 1)]) ?? now;
    this.#before[journey] = done - now;
    this.#pass(journey, slot, now + (done - now) * (stretch[network.pair[slot] ?? 0] ?? 1));
  }

  /** The step happens. */
  #pass(journey: number, slot: number, time: number): void {
    const { network, means, cost } = this.shop;
    const activity = network.activity[slot] ?? 0;
    this.#time[journey] = time;
    this.#mark(journey, means[activity] ?? 0, time);
    this.cost[journey] = (this.cost[journey] ?? 0) + (cost[activity] ?? 0);
    this.#pay(journey, activity);
    this.way[journey] = wayAfter(this.way[journey] ?? 0, activity);
    this.#state[journey] = network.target[slot] ?? 0;
    this.#step[journey] = (this.#step[journey] ?? 0) + 1;
    this.events += 1;
  }

  #mark(journey: number, meaning: number, time: number): void {
    if (meaning === 0) return;
    const before = this.marks[journey] ?? 0;
    if ((meaning & ~before & REACH) !== 0) this.lead[journey] = time - (this.start[journey] ?? 0);
    if ((meaning & ~before & KEEP) !== 0) this.kept[journey] = time - (this.start[journey] ?? 0);
    this.marks[journey] = before | (meaning & (REACH | WITHOUT | KEEP));
  }

  #pay(journey: number, activity: number): void {
    const { amounts, price } = this.shop;
    const which = amounts.which[activity] ?? -1;
    if (which < 0 || this.#uniform(journey, PAID) >= (amounts.share[which] ?? 0)) return;
    const amount = valueAt(amounts.grids, which * (GRID + 1), this.#uniform(journey, WORTH));
    this.revenue[journey] = (this.revenue[journey] ?? 0) + price * (amounts.scale[which] ?? 1) * amount;
  }

  /** A number of the journey as a whole. */
  ofJourney(journey: number, purpose: number): number {
    return uniformAt(this.#key[journey] ?? 0, purpose);
  }

  #uniform(journey: number, purpose: number): number {
    return uniformAt(this.#key[journey] ?? 0, (this.#step[journey] ?? 0) * PURPOSES + purpose);
  }
}

/** The number of a way that goes on by one activity. */
export function wayAfter(way: number, activity: number): number {
  return keyOf(way, activity);
}
