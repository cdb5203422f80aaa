import { CannotEstimate } from '../cannot-estimate.js';
import { BG_NBD, MBG_NBD } from './beta-geometric.js';
import type { BuyingProcess, Four } from './buying-process.js';
import { fitProcess } from './fit.js';
import { foldHistories, type Histories } from './history.js';
import { PARETO_NBD } from './pareto.js';
import type { Customer, LifetimeFit, LifetimeModel } from './schema.js';

const PROCESSES: Readonly<Record<LifetimeModel, BuyingProcess>> = {
  'bg-nbd': BG_NBD,
  'mbg-nbd': MBG_NBD,
  'pareto-nbd': PARETO_NBD,
};
/** So many times the longest watch. Further ahead nothing in the data bears on. */
const FURTHEST = 100;

export interface Wanted {
  readonly model: LifetimeModel;
  readonly customers: readonly Customer[];
  readonly horizon: number;
  readonly params?: Readonly<Record<string, number | undefined>> | undefined;
  readonly prior?: number | undefined;
}

/** A process with its parameters, and the customers that it is asked about. */
export interface Fitted {
  readonly process: BuyingProcess;
  readonly parameters: Four;
  readonly histories: Histories;
  readonly fit: LifetimeFit;
}

/** Fits the model to the customers, or takes the parameters that are given. */
export function fitted({ model, customers, horizon, params, prior }: Wanted): Fitted {
  const process = PROCESSES[model];
  const histories = foldHistories(customers);
  const names = process.parameters;
  if (params === undefined) {
    // Parameters that are given were learned from others, who may have been watched for longer.
    refuseFarHorizon(histories, horizon);
    const { values, standardErrors, logLikelihood } = fitProcess(process, histories, prior);
    const fit = { params: named(names, values), logLikelihood, standardErrors: named(names, standardErrors) };
    return { process, parameters: values as unknown as Four, histories, fit };
  }
  const values = names.map((name) => params[name] ?? NaN);
  const misfit = process.misfit(histories, Float64Array.from(values, Math.log), new Float64Array(4));
  const fit = { params: named(names, values), logLikelihood: -misfit * histories.total, standardErrors: {} };
  return { process, parameters: values as unknown as Four, histories, fit };
}

export const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? NaN]));

function refuseFarHorizon({ T }: Histories, horizon: number): void {
  const longest = T.reduce((most, until) => Math.max(most, until), 0);
  if (horizon <= FURTHEST * longest) return;
  throw CannotEstimate.because(({ customers }) => customers.farHorizon(horizon, longest, FURTHEST * longest));
}
