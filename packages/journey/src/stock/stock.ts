import { stock } from '@throughline/decide';
import type { NoEstimate, StockAnswer, StockedProduct, StockQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { groupBy } from '../answer/group.js';
import { type Asked, type Inquiry, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { type Day, dateOf, daysIn, lastDay } from '../customers/days.js';
import { byStep } from '../forecast/steps.js';
import { readPurchases } from '../recommendation/purchases.js';
import { type PriceRow, pricesOf, type SaidRow, saidOfProducts } from '../recommendation/products.sql.js';
import { matchOf } from '../source/match.js';
import { byUrgency, productOf, type Sold } from './product.js';
import { type ReportRow, stockReports } from './reports.sql.js';
import { seasonOf } from './season.js';
import { leadTimeOf, sharesInStock, supplyOf } from './supply.js';

/**
 * How fast products sell on days in stock, when to order them and how much, how soon they run out, and what was lost while
 * they were out: the model `stock` of docs/models.md over the shop's own orders and what its events say of its stock. Lead
 * times are those seen between an order to a supplier and its arrival. A period takes what happened in it.
 *
 * @throws QuestionError where the object type has no journeys, or nothing says which events are orders.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askStock(
  store: EventStore,
  asked: Asked<StockQuestion>,
  options: AskOptions = {},
): Promise<StockAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question } = inquiry;
  const { sold, seen, stretch, journeys } = await readSold(inquiry);
  const pooled = leadTimeOf(seen);
  const planned = await plan(inquiry, sold, pooled);
  const products = planned.sort(byUrgency);
  return {
    kind: 'stock',
    from: stretch && dateOf(stretch[0]),
    to: stretch && dateOf(stretch[1]),
    products: products.slice(0, question.limit),
    other: Math.max(0, products.length - question.limit),
    ...lostOf(products),
    currency: inquiry.facts.settings.currency,
    leadTime: pooled,
    cannotEstimate: reasonFor(inquiry, sold.length, pooled),
    meta: metaOf(inquiry, { journeys, types: [question.object] }),
  };
}

function lostOf(products: readonly StockedProduct[]): Pick<StockAnswer, 'lostSales' | 'lostWorth'> {
  const worths = products.flatMap(({ lostSales }) => lostSales?.worth ?? []);
  return {
    lostSales: products.reduce((sum, { lostSales }) => sum + (lostSales?.units ?? 0), 0),
    lostWorth: worths.length === 0 ? null : worths.reduce((sum, worth) => sum + worth, 0),
  };
}

function reasonFor(
  { question, words: { reasons } }: Inquiry<StockQuestion>,
  sold: number,
  pooled: StockAnswer['leadTime'],
): NoEstimate | null {
  if (sold === 0) return reasons.noSales;
  return pooled === null && question.leadTime === undefined ? reasons.noLeadTime : null;
}

interface Read {
  readonly sold: readonly Sold[];
  /** Lead times of all products. */
  readonly seen: readonly number[];
  readonly stretch: readonly [Day, Day] | null;
  readonly journeys: number;
}

async function readSold(inquiry: Inquiry<StockQuestion>): Promise<Read> {
  const { question, facts, reader } = inquiry;
  const calendar = daysIn(facts.settings.zone);
  const order = orderOf(inquiry, question.object, 'events');
  const purchases = await readPurchases(inquiry);
  const matches = {
    out: matchOf(question.out, facts),
    back: matchOf(question.back, facts),
    reordered: matchOf(question.reordered, facts),
    arrived: matchOf(question.arrived, facts),
  };
  const reports = await reader.rows<ReportRow>(stockReports(facts, { ...question, matches }, order.span));
  const supplies = new Map(
    [...groupBy(reports, ({ product }) => product)].map(([product, list]) => [product, supplyOf(list)]),
  );
  const seen = [...supplies.values()].flatMap(({ leadTimes }) => leadTimes);
  const first = purchases.reduce((least, { time }) => Math.min(least, time), Infinity);
  if (purchases.length === 0) return { sold: [], seen, stretch: null, journeys: 0 };
  const stretch = [calendar.of(first), lastDay(order)] as const;
  const [from, to] = stretch;
  const { names, prices } = await readProducts(inquiry);
  const sold = [...groupBy(purchases, ({ item }) => item)].map(([product, list]): Sold => {
    const supply = supplies.get(product) ?? supplyOf([]);
    const days = list.map(({ time, quantity }) => [calendar.of(time), quantity] as const);
    return {
      product,
      sales: byStep({ from, to, step: 'day' }, days),
      inStock: sharesInStock(supply.gaps, stretch, calendar),
      supply,
      name: names.get(product) ?? null,
      price: prices.get(product) ?? null,
    };
  });
  const journeys = new Set(purchases.map(({ customer }) => customer)).size;
  return { sold, seen, stretch, journeys };
}

interface Products {
  readonly names: ReadonlyMap<string, string>;
  readonly prices: ReadonlyMap<string, number>;
}

async function readProducts({ question, facts, reader }: Inquiry<StockQuestion>): Promise<Products> {
  const said = await reader.rows<SaidRow>(saidOfProducts(facts, question.product, 'name'));
  const priced = await reader.rows<PriceRow>(pricesOf(facts, question.product));
  return {
    names: new Map(said.map(({ product, value }) => [product, value])),
    prices: new Map(priced.map(({ product, price }) => [product, price])),
  };
}

async function plan(
  { question, decide }: Inquiry<StockQuestion>,
  sold: readonly Sold[],
  pooled: StockAnswer['leadTime'],
): Promise<StockedProduct[]> {
  if (sold.length === 0) return [];
  const told = sold.map((each) => productOf(each, question, pooled));
  const { serviceLevel, reviewDays, orderCost, holdingCost, locale } = question;
  const products = told.map(({ given }) => ({
    ...given,
    serviceLevel,
    reviewDays,
    orderCost,
    holdingCost,
  }));
  const output = await decide(stock, stock.input.parse({ model: 'replenish', products, locale }));
  if (output.model !== 'replenish') throw new TypeError('stock: another model answered');
  const seasons = await seasonOf(decide, output.products, question.season);
  return told.map((each, at) => each.shape(output.products[at], seasons[at] ?? null));
}
