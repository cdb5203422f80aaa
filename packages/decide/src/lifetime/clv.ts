import { decisionModel } from '../model.js';
import { expectedOrders } from './buying-process.js';
import { discountedOrders } from './discount.js';
import { type Fitted, fitted, named } from './fitted.js';
import { historyAt } from './history.js';
import { holdoutCheck } from './holdout.js';
import { ClvInput, ClvOutput, type Customer, type LifetimeFit } from './schema.js';
import {
  expectedSpend,
  fitSpend,
  logLikelihoodOfSpend,
  SPEND_PARAMETERS,
  type SpendParameters,
} from './spend.js';

/** How likely each customer is to be alive, and what they will order: see docs/models.md. */
export const clv = decisionModel({
  name: 'clv',
  title: 'How likely each customer still is one, how often they will order, and what that is worth',
  input: ClvInput,
  output: ClvOutput,
  run: (input): ClvOutput => {
    const model = fitted(input);
    const spend = spendOf(input);
    const forecasts = forecastRows(model, input);
    const customers = input.customers.map((customer, at) => {
      const row = model.histories.rowOf[at] ?? 0;
      const value = spend === null ? null : worth(spend, customer) * (forecasts.discounted[row] ?? NaN);
      return { alive: forecasts.alive[row] ?? NaN, expected: forecasts.expected[row] ?? NaN, value };
    });
    const holdout = holdoutCheck(input, customers);
    return {
      model: input.model,
      ...model.fit,
      spend: spend?.fit ?? null,
      customers,
      ...(holdout === null ? {} : { holdout }),
    };
  },
});

interface Forecasts {
  readonly alive: Float64Array;
  readonly expected: Float64Array;
  /** The expected orders as they are worth today. */
  readonly discounted: Float64Array;
}

function forecastRows(
  model: Fitted,
  { horizon, discount }: Pick<ClvInput, 'horizon' | 'discount'>,
): Forecasts {
  const { process, parameters, histories } = model;
  const rows = histories.x.length;
  const alive = new Float64Array(rows);
  const expected = new Float64Array(rows);
  const discounted = discount === undefined ? expected : new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const history = historyAt(histories, row);
    const orders = expectedOrders(process, parameters, history);
    alive[row] = process.alive(parameters, history);
    expected[row] = orders(horizon);
    if (discount !== undefined) discounted[row] = discountedOrders(orders, horizon, discount);
  }
  return { alive, expected, discounted };
}

interface SpendModel {
  readonly parameters: SpendParameters;
  readonly fit: LifetimeFit;
}

const worth = ({ parameters }: SpendModel, { x, value = 0 }: Customer): number =>
  value > 0 ? expectedSpend(parameters, { x, value }) : expectedSpend(parameters, { x: 0, value: 0 });

/** Of customers with a repeat order that was worth something; null where nothing is said of any customer's worth. */
function spendOf({
  customers,
  params,
  prior,
}: Pick<ClvInput, 'customers' | 'params' | 'prior'>): SpendModel | null {
  if (!customers.some(({ value }) => value !== undefined)) return null;
  const spends = customers.flatMap(({ x, value = 0 }) => (x > 0 && value > 0 ? [{ x, value }] : []));
  if (params?.p === undefined) {
    const { values, standardErrors, logLikelihood } = fitSpend(spends, prior);
    return {
      parameters: values as unknown as SpendParameters,
      fit: {
        params: named(SPEND_PARAMETERS, values),
        logLikelihood,
        standardErrors: named(SPEND_PARAMETERS, standardErrors),
      },
    };
  }
  const parameters = [params.p, params.q ?? NaN, params.v ?? NaN] as const;
  const logLikelihood = logLikelihoodOfSpend(spends, parameters);
  return {
    parameters,
    fit: { params: named(SPEND_PARAMETERS, parameters), logLikelihood, standardErrors: {} },
  };
}
