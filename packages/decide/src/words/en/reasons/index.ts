import { channels } from './channels.js';
import { customers } from './customers.js';
import { experiments } from './experiments.js';
import { forecasts } from './forecasts.js';
import { goods } from './goods.js';

/** Why there is no estimate, and what would make one possible. */
export const reasons = { channels, customers, experiments, forecasts, goods };
