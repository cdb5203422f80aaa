import { decisionModel } from '../model.js';
import { forecast as run } from './forecast.js';
import { ForecastInput, ForecastOutput } from './schema.js';

/** What comes next in a series, and between which bounds: see docs/models.md. */
export const forecast = decisionModel({
  name: 'forecast',
  title: 'What comes next in a series of numbers, with bounds that hold as often as asked for',
  input: ForecastInput,
  output: ForecastOutput,
  run,
});
