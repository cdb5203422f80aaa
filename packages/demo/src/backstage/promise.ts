import { HOUR } from '../clock/shopClock.js';
import type { Shop } from '../shop/shop.js';
import type { Region } from '../shop/world.js';

export interface Promised {
  /** Local date by whose evening the parcel should be there. */
  readonly date: string;
  /** Eight in the evening of that day. */
  readonly at: number;
}

/** Orders after this time of day are picked on the next working day. */
export const CUT_OFF = 15 * HOUR;
const EVENING = 20 * HOUR;
/** A day in hand that the shop gives itself. */
const SLACK_DAYS = 1;

/** The day on which an order placed now should leave the house. */
export function dispatchDay(shop: Shop, time: number): number {
  const { clock } = shop.world;
  const day = clock.dayOf(time);
  const picked = clock.wallOf(time) < CUT_OFF ? day : day + 1;
  return shop.fulfilment.pickingShifts.workday(picked);
}

/** Carriers work from Monday to Saturday. */
export function carrierDay(shop: Shop, day: number): number {
  return shop.world.clock.weekday(day) === 6 ? day + 1 : day;
}

export function addCarrierDays(shop: Shop, day: number, days: number): number {
  let reached = day;
  for (let passed = 0; passed < days; passed += 1) reached = carrierDay(shop, reached + 1);
  return reached;
}

export function promiseFor(shop: Shop, time: number, region: Region): Promised {
  const { clock } = shop.world;
  const day = addCarrierDays(shop, dispatchDay(shop, time), region.transitDays + SLACK_DAYS);
  return { date: clock.date(day), at: clock.at(day, EVENING) };
}
