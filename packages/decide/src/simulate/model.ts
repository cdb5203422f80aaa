import { decisionModel } from '../model.js';
import { SimulateInput, SimulateOutput } from './schema.js';
import { simulated } from './simulate.js';

export const simulate = decisionModel({
  name: 'simulate',
  title: 'What would come of a change, by playing a learned shop without and with it',
  input: SimulateInput,
  output: SimulateOutput,
  run: simulated,
});
