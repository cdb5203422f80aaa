import { decisionModel } from '../model.js';
import { interrupted } from './interrupted.js';
import { InterruptedInput, InterruptedOutput } from './schema.js';

/** See docs/models.md. */
export const interruptedSeries = decisionModel({
  name: 'interrupted-series',
  title: 'What a change did to a daily share, against those that it left alone',
  input: InterruptedInput,
  output: InterruptedOutput,
  run: interrupted,
});
