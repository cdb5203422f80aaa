import type { Sentences } from '../../sentences.js';
import { channels } from './channels.js';
import { customers } from './customers.js';
import { experiments } from './experiments.js';
import { forecasts } from './forecasts.js';
import { goods } from './goods.js';

export const reasons: Sentences['reasons'] = { channels, customers, experiments, forecasts, goods };
