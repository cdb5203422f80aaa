import type { Locale } from '@throughline/model';
import { CannotEstimate } from '../cannot-estimate.js';
import {
  chanceAbove,
  demandOver,
  type DemandShape,
  shapeFor,
  stockFor,
  type UncertainDemand,
} from './demand-over-time.js';
import { economicOrderQuantity } from './order-quantity.js';
import type { ProductInput, ProductOutput } from './schema.js';
import { backOrdered, lostSales, velocityOf, type Velocity } from './velocity.js';

const DAYS_A_YEAR = 365;

/** One product's stock: how fast it sells, when to order and how much, and how soon it runs out. */
export function replenish(product: ProductInput, locale: Locale = 'en'): ProductOutput {
  try {
    return planned(product);
  } catch (error) {
    if (!(error instanceof CannotEstimate)) throw error;
    const { reason, hint } = error.in(locale);
    return { id: product.id, cannotEstimate: { reason, hint } };
  }
}

function planned(product: ProductInput): ProductOutput {
  const velocity = observed(product);
  const daily = velocity ?? product.demand;
  if (daily === undefined || daily.mean <= 0) throw CannotEstimate.because(({ goods }) => goods.nothingSold);
  const leadTime = leadTimeOf(product);
  const untilArrival = demandOver(daily, leadTime);
  const covered = demandOver(daily, { mean: leadTime.mean + product.reviewDays, sd: leadTime.sd });
  const shape = product.distribution === 'auto' ? shapeFor(covered) : product.distribution;
  const target = stockFor(product.serviceLevel, covered, shape);
  const reorderPoint = stockFor(product.serviceLevel, untilArrival, shape);
  return {
    id: product.id,
    demand: { mean: daily.mean, sd: daily.sd },
    ...(velocity === null ? {} : observedFigures(velocity, product)),
    leadTime,
    leadTimeDemand: untilArrival,
    distribution: shape,
    safetyStock: reorderPoint - untilArrival.mean,
    reorderPoint,
    ...(product.reviewDays > 0 ? { baseStock: target, baseSafetyStock: target - covered.mean } : {}),
    ...economy(product, daily),
    ...position(product, { daily, untilArrival, shape, target, reorderPoint }),
  };
}

function observed({ sales, inStock }: ProductInput): Velocity | null {
  return sales === undefined ? null : velocityOf(sales, inStock ?? sales.map(() => 1));
}

function observedFigures(velocity: Velocity, { sales = [], inStock }: ProductInput) {
  const back = backOrdered(sales, inStock ?? sales.map(() => 1));
  return {
    velocity: { days: velocity.days, daysInStock: velocity.daysInStock },
    lostSales: lostSales(velocity, back),
  };
}

/** Observed lead times by their mean and spread; one alone tells no spread. */
function leadTimeOf({ leadTime, leadTimes }: ProductInput): UncertainDemand {
  if (leadTimes === undefined) return leadTime ?? { mean: 0, sd: 0 };
  const mean = leadTimes.reduce((sum, days) => sum + days, 0) / leadTimes.length;
  const squares = leadTimes.reduce((sum, days) => sum + (days - mean) ** 2, 0);
  return { mean, sd: leadTimes.length > 1 ? Math.sqrt(squares / (leadTimes.length - 1)) : 0 };
}

function economy({ orderCost, holdingCost }: ProductInput, daily: UncertainDemand) {
  if (orderCost === undefined || holdingCost === undefined) return {};
  const { quantity, ordersPerYear, annualCost } = economicOrderQuantity(
    daily.mean * DAYS_A_YEAR,
    orderCost,
    holdingCost,
  );
  return { orderQuantity: quantity, ordersPerYear, annualCost };
}

interface Plan {
  readonly daily: UncertainDemand;
  readonly untilArrival: UncertainDemand;
  readonly shape: DemandShape;
  readonly target: number;
  readonly reorderPoint: number;
}

/** What stands against demand now: what is there, what is on its way, and whether to order. */
function position(product: ProductInput, { daily, untilArrival, shape, target, reorderPoint }: Plan) {
  if (product.onHand === undefined) return {};
  const available = product.onHand + product.onOrder;
  const due = available <= reorderPoint;
  const missing = Math.max(0, target - available);
  const lot = economy(product, daily).orderQuantity ?? 0;
  return {
    daysOfCover: product.onHand / daily.mean,
    stockoutRisk: chanceAbove(product.onHand, untilArrival, shape),
    orderNow: due,
    suggestedOrder: due || product.reviewDays > 0 ? Math.ceil(Math.max(missing, due ? lot : 0)) : 0,
  };
}
