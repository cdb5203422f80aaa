export { CannotEstimate } from './cannot-estimate.js';
export { CannotEstimateOutput, decide, type ModelSchemas, schemasOf } from './decide.js';
export { InputError } from './input-error.js';
export { decisionModel, type DecisionModel } from './model.js';
export { MODELS } from './models.js';
export { type FittedRecommender, fitRecommender } from './recommendation/fit.js';
export { type Asked, type Recommended, Recommender, type ShopRules } from './recommendation/recommender.js';
