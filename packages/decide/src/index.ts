export { CannotEstimate } from './cannot-estimate.js';
export { CannotEstimateOutput, decide, type ModelSchemas, schemasOf } from './decide.js';
export { InputError } from './input-error.js';
export { decisionModel, type DecisionModel } from './model.js';
export { MODELS } from './models.js';
