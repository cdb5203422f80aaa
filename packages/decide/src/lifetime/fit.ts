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
export function fitProcess(process: BuyingProcess, histories: Histories): Estimates {
  refuseWhatSaysNothing(histories);
  const some = histories.x.length > THIN_ABOVE ? thinned(histories, SAMPLE) : null;
  return maximiseLikelihood({
    parameters: process.parameters,
    misfit: (logs, gradient) => process.misfit(histories, logs, gradient),
    observations: histories.total,
    start: startFor(histories),
    ...(some === null ? {} : { ofSome: (logs, gradient) => process.misfit(some, logs, gradient) }),
  });
}

/** Rates of the size that the customers show; a unit of time of the size of theirs. */
function startFor({ T, customers, total }: Histories): number[] {
  const time = T.reduce((sum, until, row) => sum + until * (customers[row] ?? 0), 0) / total;
  return [0.5, time / 4, 0.8, 2.5];
}

function refuseWhatSaysNothing({ x, tx, T, total }: Histories): void {
  if (total < FEWEST)
    throw new CannotEstimate(
      `How customers differ cannot be estimated, because there are only ${total}.`,
      `Give at least ${FEWEST}, or params that were fitted to more.`,
    );
  // Rows are distinct, sorted by x.
  if ((x.at(-1) ?? 0) === 0)
    throw new CannotEstimate(
      'Rates of ordering cannot be estimated, because no customer ordered a second time.',
      'Give customers who were watched for longer, or params of a similar shop.',
    );
  if (x.length === 1)
    throw new CannotEstimate(
      `How customers differ cannot be estimated, because all have the same history (x ${x[0]}, tx ${tx[0]}, T ${T[0]}).`,
      'Give customers as they are, not their means.',
    );
}
