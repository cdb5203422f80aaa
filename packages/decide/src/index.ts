export { CannotEstimate } from './cannot-estimate.js';
export { decisionModel, type DecisionModel } from './model.js';
export { MODELS } from './models.js';
