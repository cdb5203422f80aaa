import { attribution } from './attribution/model.js';
import type { DecisionModel } from './model.js';

/** Every model that can be asked for, by the order in which `throughline decide --list` shows them; one a line. */
export const MODELS: readonly DecisionModel[] = [
  attribution, //
];
