export { attribution } from './attribution/model.js';
export { CannotEstimate } from './cannot-estimate.js';
export { CannotEstimateOutput, decide, type ModelSchemas, schemasOf } from './decide.js';
export { decideHere, decidingIn, type Deciding } from './deciding.js';
export { forecast } from './forecast/model.js';
export { experiment } from './experiment/model.js';
export { sampleRatio } from './experiment/sample-ratio.js';
export { gainOf } from './interrupted/gain.js';
export { interruptedSeries } from './interrupted/model.js';
export type { InterruptedOutput } from './interrupted/schema.js';
export { type TestedArm, type TestedEffect, testedEffect } from './tested/tested.js';
export { InputError } from './input-error.js';
export { budget } from './budget/model.js';
export { returnOnSpend } from './spend/model.js';
export { stock } from './stock/model.js';
export { text, textTrain } from './text/model.js';
export { wordsApart } from './text/words-apart.js';
export { churn } from './churn/churn.js';
export { clv } from './lifetime/clv.js';
export { nextOrder } from './lifetime/next-order.js';
export { decisionModel, type DecisionModel } from './model.js';
export { MODELS } from './models.js';
export { type FittedRecommender, fitRecommender } from './recommendation/fit.js';
export { recommendation } from './recommendation/recommendation.js';
export { type Asked, type Recommended, Recommender, type ShopRules } from './recommendation/recommender.js';
export { clusters } from './segments/clusters.js';
export { segmentName } from './segments/named.js';
export { rfm } from './segments/rfm.js';
export { whatSetsApart } from './segments/apart.js';
export { correct as correctPValues } from './experiment/corrections.js';
export * from './findings/index.js';
export {
  type Conversions,
  type Interval,
  newcombeInterval,
  wilsonInterval,
} from './proportions/rate-intervals.js';
export { netPromoterInterval, type Recommending } from './proportions/net-promoter.js';
export { oddsRatio, type OddsRatio, ratesPValue } from './proportions/odds-ratio.js';
export { simulate } from './simulate/model.js';
export { simulating } from './simulate/simulate.js';
export type { Progress } from './simulate/worlds.js';
export type { SimulateInput, SimulateOutput } from './simulate/schema.js';
export type { Change as SimulationChange } from './simulate/changes.js';
export type {
  Statistics as SimulationStatistics,
  Observed as SimulationObserved,
} from './simulate/statistics.js';
export { PACES as SIMULATION_PACES } from './simulate/statistics.js';
export { capacityOf as teamCapacity } from './simulate/capacity.js';
