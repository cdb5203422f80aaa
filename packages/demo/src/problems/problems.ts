import { WEEKDAYS } from '@throughline/model';
import type { ShopClock } from '../clock/shopClock.js';
import type { ProblemKind } from '../config/problems.js';
import { centsOf } from '../output/jsonText.js';
import { mix } from '../random/stream.js';
import type { Product } from '../shop/products.js';
import { inSegment, type Meeting } from './meeting.js';
import { type NamedProblem, Planted } from './planted.js';

/** As keen as those who come to buy. */
const KEEN = 3;

interface Striking {
  readonly id: string;
  readonly share: number;
  readonly sparesKeen?: number | undefined;
}

/** The share that a problem strikes of those like this visitor. */
function shareFor({ id, share, sparesKeen = 0 }: Striking, { keen, spared }: Meeting): number {
  const tried = spared?.problem === id ? 1 - spared.by : 1;
  return share * tried * (1 - sparesKeen * Math.min(1, keen / KEEN));
}

/** All planted problems, asked at the places where they bite. With none planted, every answer is harmless. */
export class Problems {
  readonly all: readonly Planted[];
  readonly #clock: ShopClock;
  readonly #byKind: { readonly [Kind in ProblemKind]: readonly Planted<Kind>[] };

  constructor(problems: readonly NamedProblem[], clock: ShopClock, shopKey: number) {
    this.#clock = clock;
    this.all = problems.map((problem) => new Planted(problem, clock, shopKey));
    this.#byKind = {
      'payment-error': this.ofKind('payment-error'),
      'slow-picker': this.ofKind('slow-picker'),
      'stock-out': this.ofKind('stock-out'),
      'late-carrier': this.ofKind('late-carrier'),
      'confusing-form': this.ofKind('confusing-form'),
      'shipping-shock': this.ofKind('shipping-shock'),
      'slow-page': this.ofKind('slow-page'),
      'broken-search': this.ofKind('broken-search'),
    };
  }

  ofKind<Kind extends ProblemKind>(kind: Kind): Planted<Kind>[] {
    // The checker cannot see that the kind picks the member of the union.
    return this.all.filter(({ config }) => config.kind === kind) as unknown as Planted<Kind>[];
  }

  /** The error code with which a payment attempt fails, if one makes it fail. */
  paymentError(meeting: Meeting, method: string, attempt: number): string | undefined {
    for (const planted of this.#byKind['payment-error']) {
      if (!planted.activeAt(meeting.time)) continue;
      const { config } = planted;
      if (!inSegment(config, meeting) || (config.method !== undefined && config.method !== method)) continue;
      if (!planted.strikes(mix(meeting.key, attempt), shareFor(config, meeting))) continue;
      planted.touch(meeting.id);
      return config.code;
    }
    return undefined;
  }

  /** How many times as long a picker takes for what is begun at `start`. */
  pickingPace(order: string, person: number, start: number): number {
    let pace = 1;
    for (const planted of this.#byKind['slow-picker']) {
      if (!planted.activeAt(start)) continue;
      const { picker, weekdays, slowdown } = planted.config;
      const weekday = WEEKDAYS[this.#clock.weekday(this.#clock.dayOf(start))];
      if (slowdown === 0 || person !== picker || weekday === undefined || !weekdays.includes(weekday))
        continue;
      planted.touch(order);
      pace *= 1 + slowdown;
    }
    return pace;
  }

  /** The planted stock-out that a product is in. */
  outOfStock(product: Product, time: number): Planted<'stock-out'> | undefined {
    for (const planted of this.#byKind['stock-out']) {
      if (!planted.activeAt(time)) continue;
      if (this.holdsOut(planted, product)) return planted;
    }
    return undefined;
  }

  holdsOut(planted: Planted<'stock-out'>, product: Product): boolean {
    const { category, product: id, share } = planted.config;
    if (category !== undefined && category !== product.category) return false;
    if (id !== undefined && id !== product.id) return false;
    return planted.strikes(product.key, share);
  }

  /** Days by which a carrier holds a parcel up. */
  heldUp(parcel: Meeting, carrier: string): number {
    let days = 0;
    for (const planted of this.#byKind['late-carrier']) {
      if (!planted.activeAt(parcel.time)) continue;
      const { config } = planted;
      if (!inSegment({ region: config.region }, parcel)) continue;
      if (config.carrier !== undefined && config.carrier !== carrier) continue;
      if (config.days === 0 || !planted.strikes(parcel.key, config.share)) continue;
      planted.touch(parcel.id);
      days += config.days;
    }
    return days;
  }

  /** The confusing form that a session meets at a checkout step. */
  formError(meeting: Meeting, step: string, attempt: number): Planted<'confusing-form'> | undefined {
    for (const planted of this.#byKind['confusing-form']) {
      if (!planted.activeAt(meeting.time)) continue;
      const { config } = planted;
      if (config.step !== step || !inSegment(config, meeting)) continue;
      if (!planted.strikes(mix(meeting.key, attempt), shareFor(config, meeting))) continue;
      planted.touch(meeting.id);
      return planted;
    }
    return undefined;
  }

  /** Cents added to the delivery fee. */
  extraFee(meeting: Meeting): number {
    let cents = 0;
    for (const planted of this.#byKind['shipping-shock']) {
      if (!planted.activeAt(meeting.time)) continue;
      const fee = centsOf(planted.config.fee);
      if (fee === 0 || !inSegment({ region: planted.config.region }, meeting)) continue;
      planted.touch(meeting.id);
      cents += fee;
    }
    return cents;
  }

  /** The slow pages that a visit meets, and how many seconds they take longer. */
  slowPage(meeting: Meeting): Planted<'slow-page'> | undefined {
    for (const planted of this.#byKind['slow-page']) {
      if (!planted.activeAt(meeting.time)) continue;
      const { config } = planted;
      if (config.seconds === 0 || !inSegment(config, meeting)) continue;
      if (!planted.strikes(meeting.key, shareFor(config, meeting))) continue;
      planted.touch(meeting.id);
      return planted;
    }
    return undefined;
  }

  searchBroken(meeting: Meeting, search: number): boolean {
    for (const planted of this.#byKind['broken-search']) {
      if (!planted.activeAt(meeting.time)) continue;
      if (!inSegment({ device: planted.config.device }, meeting)) continue;
      if (!planted.strikes(mix(meeting.key, search), shareFor(planted.config, meeting))) continue;
      planted.touch(meeting.id);
      return true;
    }
    return false;
  }
}
