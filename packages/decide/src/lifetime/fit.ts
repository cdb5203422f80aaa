import { CannotEstimate } from '../cannot-estimate.js';
import { type Estimates, maximiseLikelihood } from '../numerics/maximum-likelihood.js';
import type { BuyingProcess } from './buying-process.js';
import { type Histories, thinned } from './history.js';

const FEWEST = 10;
const THIN_ABOVE = 40_000;
const SAMPLE = 20_000;

/**
 * The four parameters by maximum likelihood. With many distinct histories the search begins on a part of them; what it
 * ends with is the maximum over all.
 *
 * @throws CannotEstimate where the customers say too little.
 */
export function fitProcess(process: BuyingProcess, histories: Histories, prior?: number): Estimates {
  refuseWhatSaysNothing(histories);
  const unit = meanWatch(histories);
  const scaled = inUnits(histories, unit);
  const some = histories.x.length > THIN_ABOVE ? thinned(scaled, SAMPLE) : null;
  const found = maximiseLikelihood({
    parameters: process.parameters,
    misfit: (logs, gradient) => process.misfit(scaled, logs, gradient),
    observations: histories.total,
    start: START,
    prior,
    ...(some === null ? {} : { ofSome: (logs, gradient) => process.misfit(some, logs, gradient) }),
  });
  return inOwnUnits(process, found, { unit, orders: sumOf(histories, 'x') });
}

const sumOf = ({ customers, ...columns }: Histories, name: 'x' | 'T'): number =>
  columns[name].reduce((sum, value, row) => sum + value * (customers[row] ?? 0), 0);

/** Somewhere near what shops are like, in units of the mean watch. */
const START = [0.5, 0.25, 0.8, 2.5];

const meanWatch = (histories: Histories): number => sumOf(histories, 'T') / histories.total || 1;

/** Whatever time is counted in, the search sees the same numbers. */
function inUnits(histories: Histories, unit: number): Histories {
  return {
    ...histories,
    tx: histories.tx.map((time) => time / unit),
    T: histories.T.map((time) => time / unit),
  };
}

/** The same estimates in the unit that the customers came in: a density of times shrinks as its unit does. */
function inOwnUnits(
  { times }: BuyingProcess,
  { values, standardErrors, logLikelihood }: Estimates,
  { unit, orders }: { readonly unit: number; readonly orders: number },
): Estimates {
  const scaled = (figures: readonly number[]) =>
    figures.map((figure, at) => (times[at] === true ? figure * unit : figure));
  return {
    values: scaled(values),
    standardErrors: scaled(standardErrors),
    logLikelihood: logLikelihood - orders * Math.log(unit),
  };
}

function refuseWhatSaysNothing({ x, tx, T, total }: Histories): void {
  if (total < FEWEST) throw CannotEstimate.because(({ customers }) => customers.fewCustomers(total, FEWEST));
  // Rows are distinct, sorted by x.
  if ((x.at(-1) ?? 0) === 0) throw CannotEstimate.because(({ customers }) => customers.noSecondOrder);
  if (x.length === 1)
    throw CannotEstimate.because(({ customers }) =>
      customers.sameHistory(`x ${x[0]}, tx ${tx[0]}, T ${T[0]}`),
    );
}
