import { assignment } from './assignment/model.js';
import { attribution } from './attribution/model.js';
import { budget } from './budget/model.js';
import { basketRules } from './baskets/basket-rules.js';
import { churn } from './churn/churn.js';
import { forecast } from './forecast/model.js';
import { clv } from './lifetime/clv.js';
import { nextOrder } from './lifetime/next-order.js';
import { orderHistories } from './lifetime/order-histories.js';
import { correctionModel } from './experiment/corrections.js';
import { experiment } from './experiment/model.js';
import { sampleRatioModel } from './experiment/sample-ratio.js';
import { exposures } from './exposures/model.js';
import type { DecisionModel } from './model.js';
import { recommendation } from './recommendation/recommendation.js';
import { clusters } from './segments/clusters.js';
import { rfm } from './segments/rfm.js';
import { simulate } from './simulate/model.js';
import { interruptedSeries } from './interrupted/model.js';
import { stock } from './stock/model.js';
import { powerModel } from './power/model.js';
import { returnOnSpend } from './spend/model.js';
import { sequentialDesignModel } from './power/sequential-design.js';
import { proportionModel, twoProportionsModel } from './proportions/model.js';
import { text, textTrain } from './text/model.js';

/** Every model that can be asked for, by the order in which `throughline decide --list` shows them; one a line. */
export const MODELS: readonly DecisionModel[] = [
  attribution,
  returnOnSpend,
  budget,
  clv,
  nextOrder,
  orderHistories,
  churn,
  rfm,
  clusters,
  basketRules,
  recommendation,
  forecast,
  stock,
  simulate,
  interruptedSeries,
  experiment,
  sampleRatioModel,
  correctionModel,
  assignment,
  exposures,
  powerModel,
  sequentialDesignModel,
  proportionModel,
  twoProportionsModel,
  text,
  textTrain,
];
