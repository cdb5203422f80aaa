import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';
import { newsvendorNormal, newsvendorPoisson, type Costs } from './newsvendor.js';
import { economicOrderQuantity, reorderPolicy } from './order-quantity.js';
import { replenish } from './replenish.js';
import { StockInput, StockOutput, type NewsvendorInput, type OrderQuantityInput } from './schema.js';

/** When to order, how much, and what running out costs: see docs/models.md. */
export const stock = decisionModel({
  name: 'stock',
  title: 'How fast products sell, when to order them and how much, and how likely they run out',
  input: StockInput,
  output: StockOutput,
  run: (input): StockOutput => {
    switch (input.model) {
      case 'replenish':
        return {
          model: input.model,
          products: input.products.map((product) => replenish(product, input.locale)),
        };
      case 'newsvendor':
        return { model: input.model, ...newsvendor(input) };
      case 'order-quantity':
        return { model: input.model, ...lot(input) };
    }
  },
});

function newsvendor(input: NewsvendorInput) {
  const costs = costsOf(input);
  if (costs.underage <= 0 || costs.overage <= 0) throw CannotEstimate.because(({ goods }) => goods.noMargin);
  return input.sd === undefined
    ? newsvendorPoisson(input.mean, costs)
    : newsvendorNormal(input.mean, input.sd, costs);
}

function costsOf({ price = 0, cost = 0, salvage, underage, overage }: NewsvendorInput): Costs {
  return { underage: underage ?? price - cost, overage: overage ?? cost - salvage };
}

function lot({ annualDemand, orderCost, holdingCost, stockoutPenalty, leadTimeDemand }: OrderQuantityInput) {
  if (stockoutPenalty === undefined || leadTimeDemand === undefined)
    return economicOrderQuantity(annualDemand, orderCost, holdingCost);
  const policy = reorderPolicy({ annualDemand, orderCost, holdingCost, stockoutPenalty }, leadTimeDemand);
  const { quantity } = policy;
  return { ...policy, ordersPerYear: annualDemand / quantity, cycleYears: quantity / annualDemand };
}
