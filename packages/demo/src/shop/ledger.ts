import type { ShopClock } from '../clock/shopClock.js';
import type { Campaign } from './world.js';

export interface MonthSums {
  orders: number;
  revenue: number;
  refunds: number;
}

/** Sums of a run, in cents, by local month: what the truth and the spend table are made from. */
export class Ledger {
  readonly months = new Map<string, MonthSums>();
  /** Clicks of each campaign by day. */
  readonly clicks = new Map<Campaign, number[]>();
  /** When each order that arrived in the period was delivered in full. */
  readonly delivered = new Map<string, number>();
  sessions = 0;
  late = 0;

  constructor(
    readonly clock: ShopClock,
    readonly keepsDeliveries: boolean,
  ) {}

  #month(time: number): MonthSums {
    const month = this.clock.date(this.clock.dayOf(time)).slice(0, 7);
    let sums = this.months.get(month);
    if (!sums) {
      sums = { orders: 0, revenue: 0, refunds: 0 };
      this.months.set(month, sums);
    }
    return sums;
  }

  order(time: number, cents: number): void {
    if (time >= this.clock.end) return;
    const sums = this.#month(time);
    sums.orders += 1;
    sums.revenue += cents;
  }

  refund(time: number, cents: number): void {
    if (time < this.clock.end) this.#month(time).refunds += cents;
  }

  delivery(order: string, time: number, late: boolean): void {
    if (time >= this.clock.end) return;
    if (late) this.late += 1;
    if (this.keepsDeliveries) this.delivered.set(order, time);
  }

  visit(time: number, campaign: Campaign | undefined): void {
    this.sessions += 1;
    if (!campaign) return;
    const day = this.clock.dayOf(time);
    let days = this.clicks.get(campaign);
    if (!days) {
      days = Array.from({ length: this.clock.days }, () => 0);
      this.clicks.set(campaign, days);
    }
    days[day] = (days[day] ?? 0) + 1;
  }
}
