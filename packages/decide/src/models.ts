import { attribution } from './attribution/model.js';
import { churn } from './churn/churn.js';
import { forecast } from './forecast/model.js';
import { clv } from './lifetime/clv.js';
import { nextOrder } from './lifetime/next-order.js';
import { orderHistories } from './lifetime/order-histories.js';
import type { DecisionModel } from './model.js';
import { stock } from './stock/model.js';

/** Every model that can be asked for, by the order in which `throughline decide --list` shows them; one a line. */
export const MODELS: readonly DecisionModel[] = [
  attribution,
  clv,
  nextOrder,
  orderHistories,
  churn,
  forecast,
  stock,
];
