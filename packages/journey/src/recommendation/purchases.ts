import type { EventMatch } from '@throughline/model';
import { type Inquiry, orderOf, type SharedQuestion } from '../answer/inquiry.js';
import { ordersMatch } from '../customers/orders.js';
import type { Match } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import {
  heldProducts,
  type HeldRow,
  ORDER,
  type OrderRow,
  ordersOfCustomers,
  productsOfOrders,
  quantitiesOfOrders,
  type QuantitiesRow,
  touchedByOrders,
  type TouchedRow,
  typesOfCopies,
} from './purchases.sql.js';

/** Of one product in one order: an item of it, or all of it where items are not told apart. */
export interface Purchase {
  readonly customer: string;
  readonly item: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Pieces, more than 0. */
  readonly quantity: number;
}

/** What a question says of purchases. */
interface PurchasesQuestion extends SharedQuestion {
  readonly object: string;
  readonly product: string;
  readonly orders?: EventMatch | undefined;
}

/** What the customers who are meant bought, by the time of their orders. Pieces that are not more than 0 were not bought. */
export async function readPurchases(inquiry: Inquiry<PurchasesQuestion>): Promise<Purchase[]> {
  const order = orderOf(inquiry, inquiry.question.object, 'events');
  const match = ordersMatch(inquiry.question.orders, inquiry.facts);
  const piecesOf = await readPieces(inquiry, order, match);
  const orders = await inquiry.reader.rows<OrderRow>(ordersOfCustomers(order, match));
  return orders.flatMap(({ event, customer, time }) =>
    (piecesOf.get(event) ?? [])
      .filter(({ quantity }) => quantity > 0)
      .map(({ product, quantity }) => ({ customer, item: product, time, quantity })),
  );
}

interface Pieces {
  readonly product: string;
  readonly quantity: number;
}

/** What each order's event holds. */
async function readPieces(
  { question: { product }, reader }: Inquiry<PurchasesQuestion>,
  order: JourneyOrder,
  match: Match,
): Promise<Map<string, readonly Pieces[]>> {
  const copies = await reader.rows<{ type: string }>(typesOfCopies(order, product));
  const types = [...new Set([product, ORDER, ...copies.map(({ type }) => type)])];
  const touched = await reader.rows<TouchedRow>(touchedByOrders(order, match, types));
  // Shops may tell of items that the events of orders do not touch: these are not read one by one.
  const seen = new Set<string>();
  for (const row of touched) for (const type of row.types) seen.add(type);
  const held = copies.map(({ type }) => type).filter((type) => seen.has(type));
  const rows = held.length === 0 ? [] : await reader.rows<HeldRow>(heldProducts(order, product, held));
  const copied = byObject(rows);
  const own = touched.map((event) => ownOf(event, copied, product));
  const itemsTellAll = own.every(({ items, bare }) => items.length > 0 && bare.length === 0);
  const told = itemsTellAll ? NOTHING_TOLD : await toldOfOrders(reader, order, product);
  return new Map(own.map((each) => [each.event, piecesOf(each, told)]));
}

interface Own {
  readonly event: string;
  readonly orders: readonly string[];
  /** Of the objects that the event touched and that are related to products, such as items. */
  readonly items: readonly Pieces[];
  /** Products that the event touched, and no item of theirs with them. */
  readonly bare: readonly string[];
}

/** A loop, since there may be millions of objects. An order is no item: that it is related to a product says which, not how many. */
function ownOf({ event, types, ids }: TouchedRow, copied: HeldBy, product: string): Own {
  const [orders, items]: [string[], Pieces[]] = [[], []];
  const products = new Set<string>();
  ids.forEach((id, at) => {
    const type = types[at] ?? '';
    const held = copied.get(keyOf(type, id)) ?? [];
    if (type === product) products.add(id);
    else if (type === ORDER) for (const each of held) products.add(each.product);
    else items.push(...held);
    if (type === ORDER) orders.push(id);
  });
  const known = new Set(items.map((each) => each.product));
  return { event, orders, items, bare: [...products].filter((each) => !known.has(each)) };
}

/** What orders hold, by what is told of them besides their events. */
interface ToldOfOrders {
  readonly items: HeldBy;
  readonly quantities: ReadonlyMap<string, Quantities>;
}

const NOTHING_TOLD: ToldOfOrders = { items: new Map(), quantities: new Map() };

async function toldOfOrders(
  reader: Inquiry<PurchasesQuestion>['reader'],
  order: JourneyOrder,
  product: string,
): Promise<ToldOfOrders> {
  const items = await reader.rows<HeldRow>(productsOfOrders(order, product));
  const said = await reader.rows<QuantitiesRow>(quantitiesOfOrders(order));
  return {
    items: byObject(items),
    quantities: new Map(said.map(({ id, quantities }) => [id, quantitiesIn(quantities)])),
  };
}

/**
 * Products that an event touched by itself, or through an object that is related to one; where it touched none, those of the
 * items of its order, or those that its order says how many it holds of. An order and its items say as well how many pieces there
 * are of a product that the event touched by itself.
 */
function piecesOf({ orders, items, bare }: Own, told: ToldOfOrders): readonly Pieces[] {
  if (bare.length === 0 && items.length > 0) return items;
  const ofItems = orders.flatMap((id) => told.items.get(keyOf(ORDER, id)) ?? []);
  const said = orders.map((id) => told.quantities.get(id) ?? NOTHING_SAID);
  if (bare.length === 0) return ofItems.length > 0 ? ofItems : said.flatMap(saidPieces);
  const sums = sumsOf(ofItems);
  const quantityOf = (product: string) => saidOf(product, said) ?? sums.get(product) ?? 1;
  return [...items, ...bare.map((product) => ({ product, quantity: quantityOf(product) }))];
}

function sumsOf(pieces: readonly Pieces[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { product, quantity } of pieces) sums.set(product, (sums.get(product) ?? 0) + quantity);
  return sums;
}

/** Of each product how many pieces, as an order says it; what is no number is not said. */
type Quantities = Readonly<Record<string, unknown>>;

const NOTHING_SAID: Quantities = {};

function quantitiesIn(text: string): Quantities {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && !Array.isArray(said)
      ? (said as Quantities)
      : NOTHING_SAID;
  } catch {
    return NOTHING_SAID;
  }
}

function saidOf(product: string, orders: readonly Quantities[]): number | undefined {
  for (const said of orders) {
    const number = Object.hasOwn(said, product) ? said[product] : undefined;
    if (typeof number === 'number') return number;
  }
  return undefined;
}

function saidPieces(said: Quantities): Pieces[] {
  return Object.entries(said).flatMap(([product, quantity]) =>
    typeof quantity === 'number' ? [{ product, quantity }] : [],
  );
}

type HeldBy = ReadonlyMap<string, readonly Pieces[]>;

function byObject(rows: readonly HeldRow[]): HeldBy {
  const held = new Map<string, Pieces[]>();
  for (const row of rows) {
    const known = held.get(keyOf(row.type, row.id));
    if (known === undefined) held.set(keyOf(row.type, row.id), [row]);
    else known.push(row);
  }
  return held;
}

const keyOf = (type: string, id: string): string => `${type} ${id}`;
