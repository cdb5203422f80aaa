import { DAY, HOUR } from '../clock/shopClock.js';
import { streamOf } from '../random/stream.js';
import type { Product } from './products.js';
import type { Shop } from './shop.js';
import type { World } from './world.js';

/** How many of a product there are, as far as the stock system knows. What is counted changes nothing for visitors. */
export interface Shelf {
  level: number;
  /** Nothing can be sold of it: its supplier is late, or a stock-out was planted. */
  out: boolean;
  /** Its level after it was filled up. */
  readonly full: number;
  /** What the supplier was asked for, and the day on which it comes. */
  coming: { readonly quantity: number; readonly day: number } | null;
}

/** Shelves are filled for so many days of usual sales, and at least with so many. */
const DAYS_HELD = 42;
const LEAST_HELD = 4;
const ITEMS_AN_ORDER = 1.5;
const OPENS = 6 * HOUR;
const DELIVERED = 9 * HOUR;
/** Before and while a supplier is late nothing else is on its way. */
const QUIET_DAYS = 14;

/** @param ordersPerDay of the whole shop. */
export function shelvesOf({ config, products }: World, ordersPerDay: number): Shelf[] {
  if (config.stockCounts === false) return [];
  const weights = products.reduce((sum, { weight }) => sum + weight, 0);
  return products.map(({ key, weight }) => {
    const daily = (ordersPerDay * ITEMS_AN_ORDER * weight) / weights;
    const full = Math.ceil(LEAST_HELD + DAYS_HELD * daily);
    return {
      level: Math.ceil(full * streamOf(key, 'shelf').between(0.4, 1)),
      out: false,
      full,
      coming: null,
    };
  });
}

export function takeFromShelf(shop: Shop, product: Product): void {
  const shelf = shop.shelves[product.index];
  if (shelf !== undefined) shelf.level = Math.max(0, shelf.level - 1);
}

/** The stock system's morning: deliveries come in, and on Mondays everything is counted and ordered that may run out. */
export function countStock(shop: Shop, day: number): void {
  const monday = shop.world.clock.weekday(day) === 0;
  for (const [index, shelf] of shop.shelves.entries()) {
    const product = shop.world.products[index];
    if (product === undefined) continue;
    const morning = { product, shelf, day };
    const cameBack = standsOut(shop, morning);
    if (!shelf.out && shelf.coming?.day === day) takeIn(shop, morning);
    if (!monday && !cameBack) continue;
    tell(shop, morning, { activity: 'Stock Updated', wall: OPENS, held: shelf.out ? 0 : shelf.level });
    if (!shelf.out && shelf.level <= shelf.full / 3 && shelf.coming === null) order(shop, morning);
  }
}

interface Morning {
  readonly product: Product;
  readonly shelf: Shelf;
  readonly day: number;
}

/** Notes whether it is out, fills the shelf when it is not any more, and says whether that is so this morning. */
function standsOut(shop: Shop, morning: Morning): boolean {
  const { shelf } = morning;
  const out = isOut(shop, morning);
  const cameBack = shelf.out && !out;
  if (cameBack) Object.assign(shelf, { level: shelf.full, coming: null });
  shelf.out = out;
  return cameBack;
}

function isOut(shop: Shop, { product, day }: Morning): boolean {
  const time = shop.world.clock.at(day, OPENS);
  const gap = shop.gaps.get(product.index);
  const late = gap !== undefined && time >= gap.from && time < gap.until;
  return late || shop.problems.outOfStock(product, time) !== undefined;
}

function takeIn(shop: Shop, morning: Morning): void {
  const { shelf } = morning;
  const quantity = shelf.coming?.quantity ?? 0;
  shelf.level += quantity;
  shelf.coming = null;
  tell(shop, morning, { activity: 'Item Restocked', wall: DELIVERED, held: shelf.level, quantity });
}

function order(shop: Shop, morning: Morning): void {
  const { product, shelf, day } = morning;
  const gap = shop.gaps.get(product.index);
  const now = shop.world.clock.at(day, OPENS);
  if (gap !== undefined && now > gap.from - QUIET_DAYS * DAY && now < gap.until) return;
  const quantity = shelf.full - shelf.level;
  shelf.coming = { quantity, day: day + streamOf(product.key, 'shelf', day).whole(3, 10) };
  tell(shop, morning, { activity: 'Item Reordered', wall: OPENS + HOUR, quantity });
}

interface Report {
  readonly activity: 'Stock Updated' | 'Item Restocked' | 'Item Reordered';
  /** Time of day. */
  readonly wall: number;
  readonly held?: number;
  readonly quantity?: number;
}

function tell(shop: Shop, { product, day }: Morning, { activity, wall, held, quantity }: Report): void {
  const numbers = [
    ...(held === undefined ? [] : [`"on hand":${held}`]),
    ...(quantity === undefined ? [] : [`"quantity":${quantity}`]),
  ];
  shop.journal.event({
    id: `${product.id}.${activity.toLowerCase().replaceAll(' ', '-')}.${day}`,
    time: shop.world.clock.at(day, wall),
    activity,
    system: 'stock',
    text: product.text,
    numbers: numbers.join(),
    objects: product.ref,
  });
}
