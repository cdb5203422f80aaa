import { decide, MODELS } from '@throughline/decide';
import { customersOf } from './customers.mjs';

const CUSTOMERS = 1_000_000;
const CEILINGS = { 'bg-nbd': 15, 'mbg-nbd': 15, 'pareto-nbd': 60 };

/**
 * From a million customers to parameters, standard errors and a forecast for each, spending included.
 * @returns {import('../tools/results.mjs').Result[]}
 */
export function benchLifetime() {
  const clv = MODELS.find(({ name }) => name === 'clv');
  const customers = customersOf(CUSTOMERS);
  return Object.entries(CEILINGS).map(([model, ceiling]) => {
    const begun = performance.now();
    const output = decide(clv, { model, customers });
    const seconds = (performance.now() - begun) / 1000;
    const { params } = output;
    return {
      bench: 'decide',
      what: `${model} and Gamma-Gamma of ${CUSTOMERS.toLocaleString('en')} customers, no two alike`,
      figure: `${seconds.toFixed(1)} s`,
      floor: `under ${ceiling} s`,
      met: params !== undefined && seconds < ceiling,
      data: { seconds, params },
    };
  });
}
