import { CannotEstimate } from '../cannot-estimate.js';
import { normalQuantile } from '../numerics/distributions.js';
import { normalLoss, type UncertainDemand } from './demand-over-time.js';

export interface OrderQuantity {
  readonly quantity: number;
  readonly ordersPerYear: number;
  readonly cycleYears: number;
  /** Of ordering and of holding, per year. */
  readonly annualCost: number;
}

/** The economic order quantity (Harris 1913): what ordering costs and what holding costs are then the same. */
export function economicOrderQuantity(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
): OrderQuantity {
  const quantity = Math.sqrt((2 * annualDemand * orderCost) / holdingCost);
  return {
    quantity,
    ordersPerYear: annualDemand / quantity,
    cycleYears: quantity / annualDemand,
    annualCost: Math.sqrt(2 * annualDemand * orderCost * holdingCost),
  };
}

export interface ReorderPolicy {
  readonly quantity: number;
  readonly reorderPoint: number;
  readonly expectedShortPerCycle: number;
}

export interface PolicyCosts {
  readonly annualDemand: number;
  readonly orderCost: number;
  /** Per unit and year. */
  readonly holdingCost: number;
  /** Per unit short. */
  readonly stockoutPenalty: number;
}

const ROUNDS = 200;
const SETTLED = 1e-12;

/**
 * Lot size and reorder point together, where a unit short costs a penalty (Hadley & Whitin 1963; Nahmias, section
 * 5.4): Q = √(2 D (K + p n(R)) / h) and 1 − F(R) = Q h / (p D), in turn until neither moves.
 *
 * @throws CannotEstimate where the penalty is so low that running out is always cheaper.
 */
export function reorderPolicy(costs: PolicyCosts, leadTimeDemand: UncertainDemand): ReorderPolicy {
  const { annualDemand, orderCost, holdingCost, stockoutPenalty } = costs;
  let { quantity } = economicOrderQuantity(annualDemand, orderCost, holdingCost);
  let z = 0;
  let short = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chance = (quantity * holdingCost) / (stockoutPenalty * annualDemand);
    if (chance >= 1) throw neverWorthIt();
    z = normalQuantile(1 - chance);
    short = leadTimeDemand.sd * normalLoss(z);
    const next = Math.sqrt((2 * annualDemand * (orderCost + stockoutPenalty * short)) / holdingCost);
    const moved = Math.abs(next - quantity);
    quantity = next;
    if (moved <= SETTLED * quantity) break;
  }
  return {
    quantity,
    reorderPoint: leadTimeDemand.mean + z * leadTimeDemand.sd,
    expectedShortPerCycle: short,
  };
}

const neverWorthIt = () => CannotEstimate.because(({ goods }) => goods.neverWorthIt);
