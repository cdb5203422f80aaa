import type { DecisionModel } from './model.js';

/** Every model that can be asked for, by the order in which `throughline decide --list` shows them. */
export const MODELS: readonly DecisionModel[] = [];
