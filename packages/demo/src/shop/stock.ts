import { DAY } from '../clock/shopClock.js';
import type { Planted } from '../problems/planted.js';
import { streamOf } from '../random/stream.js';
import type { Product } from './products.js';
import type { Shop } from './shop.js';
import type { World } from './world.js';

export interface Gap {
  readonly from: number;
  readonly until: number;
}

/** Share of products whose supplier is late once in 90 days. */
const GAPS_IN_90_DAYS = 0.16;

/** When each product is out of stock because its supplier is late: part of the shop, not of a run. */
export function supplyGaps(world: World): ReadonlyMap<number, Gap> {
  const gaps = new Map<number, Gap>();
  const { clock } = world;
  for (const product of world.products) {
    const stream = streamOf(product.key, 'stock');
    if (!stream.chance(Math.min(0.6, (GAPS_IN_90_DAYS * clock.days) / 90))) continue;
    const day = stream.whole(0, clock.days - 1);
    const from = clock.at(day, Math.floor(stream.between(0.3, 0.8) * DAY));
    gaps.set(product.index, {
      from,
      until: clock.at(day + stream.whole(1, 4), Math.floor(stream.between(0.33, 0.6) * DAY)),
    });
  }
  return gaps;
}

/** Whether a product can be bought; a planted stock-out counts who met it. */
export function inStock(
  shop: Shop,
  product: Product,
  asker: { readonly id: string; readonly time: number },
): boolean {
  const planted = shop.problems.outOfStock(product, asker.time);
  if (planted) planted.touch(asker.id);
  const gap = shop.gaps.get(product.index);
  const waiting = gap !== undefined && asker.time >= gap.from && asker.time < gap.until;
  return !planted && !waiting;
}

function tellGap(shop: Shop, product: Product, gap: Gap & { readonly name: string }): void {
  const common = { system: 'stock', text: product.text, objects: product.ref };
  const id = `${product.id}.${gap.name}`;
  shop.journal.event({ ...common, id: `${id}.out`, time: gap.from, activity: 'Item Out of Stock' });
  shop.journal.event({ ...common, id: `${id}.back`, time: gap.until, activity: 'Item Restocked' });
}

/** What ran out had been ordered in time for the supplier's usual days; the shop's period may not reach back so far. */
function tellReorder(shop: Shop, product: Product, gap: Gap): void {
  const stream = streamOf(product.key, 'supplier');
  const time = gap.from - Math.round(stream.between(2, 9) * DAY);
  if (time < shop.world.clock.start(0)) return;
  shop.journal.event({
    id: `${product.id}.supply.order`,
    time,
    activity: 'Item Reordered',
    system: 'stock',
    text: product.text,
    numbers: `"quantity":${10 * stream.whole(1, 6)}`,
    objects: product.ref,
  });
}

/** The stock system's reports of a whole run. */
export function tellStock(shop: Shop): void {
  for (const product of shop.world.products) {
    const gap = shop.gaps.get(product.index);
    if (!gap) continue;
    tellReorder(shop, product, gap);
    tellGap(shop, product, { ...gap, name: 'supply' });
  }
  for (const planted of shop.problems.ofKind('stock-out')) tellPlanted(shop, planted);
}

function tellPlanted(shop: Shop, planted: Planted<'stock-out'>): void {
  const { from, until, config } = planted;
  for (const product of shop.world.products) {
    if (from < until && shop.problems.holdsOut(planted, product))
      tellGap(shop, product, { from, until, name: config.id });
  }
}
