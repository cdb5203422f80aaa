import type { Stream } from '../random/stream.js';
import { decimalText, quoted } from '../output/jsonText.js';
import type { Product } from '../shop/products.js';
import type { Shop } from '../shop/shop.js';
import { inStock } from '../shop/stock.js';
import { dwell, type Session, tell } from './session.js';

const MEAN_SECONDS = 34;
const PAGES = ['home', 'about us', 'delivery', 'size guide', 'returns', 'magazine'] as const;
const SEARCH_SHARE = 0.13;
const LIST_SHARE = 0.28;
const PAGE_SHARE = 0.13;
/** Share of searches for what the shop does not have. */
const NO_HIT = 0.08;
const ADDING = 0.075;
const MOST_WILLING = 0.34;
const LEAVES_AFTER_NO_HIT = 0.4;
const LEAVES_OUT_OF_STOCK = 0.3;

/** What a look at a page leads to. */
type Next = 'on' | 'leave';

/** The first page, by how the visitor came. */
export function land(shop: Shop, session: Session, stream: Stream): void {
  const { campaign } = session.visit;
  if (campaign && stream.chance(0.55)) viewProduct(shop, session, stream);
  else if (stream.chance(0.35)) viewList(shop, session, stream);
  else viewPage(shop, session, session.visit.channel.name === 'direct' ? 'home' : stream.pick(LANDINGS));
}

const LANDINGS = { items: PAGES, totals: [0.6, 0.65, 0.75, 0.85, 0.9, 1] };

/** Looks around until the pages that the visitor has patience for are seen, or something sends them away. */
export function browse(shop: Shop, session: Session, stream: Stream): void {
  const patience = 1 + Math.min(30, Math.floor(stream.exponential(3.2 + 2.6 * Math.min(2.5, session.will))));
  for (let page = 0; page < patience; page += 1) {
    dwell(session, stream, MEAN_SECONDS);
    if (look(shop, session, stream) === 'leave') return;
  }
}

function look(shop: Shop, session: Session, stream: Stream): Next {
  const drawn = stream.next();
  if (drawn < SEARCH_SHARE) return search(shop, session, stream);
  if (drawn < SEARCH_SHARE + LIST_SHARE) {
    viewList(shop, session, stream);
    return 'on';
  }
  if (drawn < SEARCH_SHARE + LIST_SHARE + PAGE_SHARE) {
    viewPage(shop, session, PAGES[stream.whole(0, PAGES.length - 1)] ?? 'home');
    return 'on';
  }
  return viewProduct(shop, session, stream);
}

function viewPage(shop: Shop, session: Session, page: string): void {
  tell(shop, session, 'Page Viewed', { text: `"page":${quoted(page)}` });
}

function viewList(shop: Shop, session: Session, stream: Stream): void {
  const { category } = shop.world.shelf.draw(stream);
  tell(shop, session, 'Product List Viewed', { text: `"category":${quoted(category)}` });
}

function search(shop: Shop, session: Session, stream: Stream): Next {
  session.searches += 1;
  const { category } = shop.world.shelf.draw(stream);
  const misses = stream.chance(NO_HIT);
  const hits = stream.whole(1, 48);
  const broken = shop.problems.searchBroken(session, session.searches);
  const results = misses || broken ? 0 : hits;
  const text = misses ? '"query":"gift card"' : `"query":${quoted(category.toLowerCase())}`;
  tell(shop, session, 'Products Searched', { text, numbers: `"results":${results}` });
  const impatient = stream.chance(LEAVES_AFTER_NO_HIT);
  return results === 0 && impatient ? 'leave' : 'on';
}

function viewProduct(shop: Shop, session: Session, stream: Stream): Next {
  const product = shop.world.shelf.draw(stream);
  const wants = stream.chance(Math.min(MOST_WILLING, ADDING * session.will));
  const givesUp = stream.chance(LEAVES_OUT_OF_STOCK);
  const details = { objects: product.ref, text: product.text, numbers: priceText(product) };
  tell(shop, session, 'Product Viewed', details);
  if (!inStock(shop, product, session)) {
    dwell(session, stream, 1);
    tell(shop, session, 'Product Out of Stock Shown', details);
    return givesUp ? 'leave' : 'on';
  }
  if (wants) addToCart(shop, session, { product, stream });
  return 'on';
}

export function priceText(product: Product): string {
  return `"price":${decimalText(product.cents)}`;
}

const LARGEST_CART = 8;

function addToCart(shop: Shop, session: Session, choice: { product: Product; stream: Stream }): void {
  const { product, stream } = choice;
  if (session.cart.length >= LARGEST_CART || session.cart.includes(product)) return;
  dwell(session, stream, 20);
  session.cart.push(product);
  tell(shop, session, 'Product Added', {
    objects: product.ref,
    text: product.text,
    numbers: `${priceText(product)},"cart items":${session.cart.length}`,
  });
}
