import type { ShopClock } from '../clock/shopClock.js';
import type { Customer } from './customer.js';
import type { Campaign, Channel } from './world.js';

/** A visit that will happen. */
export interface Visit {
  readonly customer: Customer;
  /** Names its streams; made from what caused the visit, so that other visits never shift it. */
  readonly key: number;
  readonly at: number;
  readonly channel: Channel;
  readonly campaign: Campaign | undefined;
  /** Factor on how ready to buy the customer is. */
  readonly eagerness: number;
  /** Which of the customer's screens. */
  readonly screen: number;
}

/** The visits to come, by day. Days that have been played are forgotten. */
export class VisitBook {
  readonly #days = new Map<number, Visit[]>();

  constructor(readonly clock: ShopClock) {}

  add(visit: Visit): void {
    if (visit.at >= this.clock.end) return;
    const day = this.clock.dayOf(visit.at);
    const visits = this.#days.get(day);
    if (visits) visits.push(visit);
    else this.#days.set(day, [visit]);
  }

  take(day: number): Visit[] {
    const visits = this.#days.get(day) ?? [];
    this.#days.delete(day);
    return visits;
  }
}
