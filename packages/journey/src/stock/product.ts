import type { stock } from '@throughline/decide';
import type { StockAnswer, StockedProduct, StockQuestion } from '@throughline/model';
import { byName } from '../answer/order.js';
import { leadTimeOf, type Supply } from './supply.js';

/** A product's past, by day. */
export interface Sold {
  readonly product: string;
  readonly sales: readonly number[];
  readonly inStock: readonly number[];
  readonly supply: Supply;
  /** What it calls itself, and what one of it is sold at; null where that is not known. */
  readonly name: string | null;
  readonly price: number | null;
}

type Output = Extract<ReturnType<typeof stock.run>, { model: 'replenish' }>['products'][number];

/** What the model is told of a product, and how its output is told on. */
export function productOf(sold: Sold, question: StockQuestion, pooled: StockAnswer['leadTime']) {
  const { product: id, sales, inStock, supply } = sold;
  const leadTime = leadTimeFor(supply, question, pooled);
  const { mean, sd } = leadTime ?? { mean: 0, sd: 0 };
  return {
    given: {
      id,
      sales,
      inStock,
      leadTime: { mean, sd },
      onOrder: supply.onOrder,
      ...(supply.onHand === null ? {} : { onHand: supply.onHand }),
    },
    shape: (output: Output | undefined, season: StockedProduct['season']) =>
      shaped(sold, { leadTime, output, season }),
  };
}

/** Its own; else that which the question gives; else that of all products. */
function leadTimeFor(
  { leadTimes }: Supply,
  question: StockQuestion,
  pooled: StockAnswer['leadTime'],
): StockedProduct['leadTime'] {
  const own = leadTimeOf(leadTimes);
  if (own !== null) return { ...own, ofAll: false };
  if (question.leadTime !== undefined) return { ...question.leadTime, seen: 0, ofAll: false };
  return pooled && { ...pooled, ofAll: true };
}

interface Planned {
  readonly leadTime: StockedProduct['leadTime'];
  readonly output: Output | undefined;
  readonly season: StockedProduct['season'];
}

/** Without a lead time, what hangs on it is left out. */
function shaped(
  { product, sales, supply, name, price }: Sold,
  { leadTime, output, season }: Planned,
): StockedProduct {
  const known = leadTime === null ? undefined : output;
  const { demand, velocity } = output ?? {};
  return {
    product,
    name,
    units: sales.reduce((sum, units) => sum + units, 0),
    velocity: demand === undefined || velocity === undefined ? null : { ...demand, ...velocity },
    lostSales: lostOf(output?.lostSales, price),
    leadTime,
    safetyStock: known?.safetyStock ?? null,
    reorderPoint: known?.reorderPoint ?? null,
    orderQuantity: output?.orderQuantity ?? null,
    onHand: supply.onHand,
    onOrder: supply.onOrder,
    daysOfCover: output?.daysOfCover ?? null,
    stockoutRisk: known?.stockoutRisk ?? null,
    orderNow: known?.orderNow ?? null,
    suggestedOrder: known?.suggestedOrder ?? null,
    season,
    cannotEstimate: output?.cannotEstimate ?? null,
  };
}

function lostOf(lost: Output['lostSales'] | undefined, price: number | null): StockedProduct['lostSales'] {
  return lost == null ? null : { ...lost, worth: price === null ? null : lost.units * price };
}

/** Those to be ordered first, the likeliest to run out before the others, then those that sell most. */
export function byUrgency(a: StockedProduct, b: StockedProduct): number {
  return (
    Number(b.orderNow === true) - Number(a.orderNow === true) ||
    (b.stockoutRisk ?? -1) - (a.stockoutRisk ?? -1) ||
    b.units - a.units ||
    byName(a.product, b.product)
  );
}
