import { z } from 'zod';
import { decisionModel } from '../model.js';
import type { BuyingProcess, Four } from './buying-process.js';
import { fitted } from './fitted.js';
import { type History, historyAt } from './history.js';
import { LifetimeFields, LifetimeFit, LIFETIME_MODELS, refuseMissingParameters } from './schema.js';

const NextOrderInput = z
  .strictObject({
    ...LifetimeFields,
    /** The share of next orders that fall between `low` and `high`. */
    level: z.number().gt(0).lt(1).default(0.8),
  })
  .superRefine(refuseMissingParameters);

const NextOrder = z.strictObject({
  alive: z.number(),
  /** The probability of an order in (T, T + horizon]. */
  within: z.number(),
  /** The probability that another order ever comes. */
  ever: z.number(),
  /** When it comes, if it does, counted from T: as likely sooner as later. */
  median: z.number(),
  low: z.number(),
  high: z.number(),
});
type NextOrder = z.output<typeof NextOrder>;

const NextOrderOutput = z.strictObject({
  model: z.enum(LIFETIME_MODELS),
  ...LifetimeFit.shape,
  /** In the order of the input. */
  customers: z.array(NextOrder),
});

/** When each customer's next order comes: see docs/models.md. */
export const nextOrder = decisionModel({
  name: 'next-order',
  title: 'When each customer’s next order comes, if it does',
  input: NextOrderInput,
  output: NextOrderOutput,
  run: (input): z.output<typeof NextOrderOutput> => {
    const { process, parameters, histories, fit } = fitted(input);
    const rows = Array.from(histories.x, (_, row) =>
      nextOrderOf({ process, parameters, history: historyAt(histories, row) }, input),
    );
    const customers = input.customers.map((_, at) => rows[histories.rowOf[at] ?? 0] as NextOrder);
    return { model: input.model, ...fit, customers };
  },
});

interface Asked {
  readonly process: BuyingProcess;
  readonly parameters: Four;
  readonly history: History;
}

function nextOrderOf(
  { process, parameters, history }: Asked,
  { horizon, level }: { readonly horizon: number; readonly level: number },
): NextOrder {
  const alive = process.alive(parameters, history);
  const orders = (t: number) => process.ordersWithin(parameters, history, t);
  const ever = orders(Infinity);
  const unit = (parameters[1] + history.T) / (parameters[0] + history.x);
  const quantile = (share: number) => timeOf(orders, share * ever, unit);
  return {
    alive,
    within: alive * orders(horizon),
    ever: alive * ever,
    median: quantile(0.5),
    low: quantile((1 - level) / 2),
    high: quantile((1 + level) / 2),
  };
}

const HALVINGS = 60;

/** The t at which a rising function reaches a level, by doubling and then halving. */
function timeOf(rising: (t: number) => number, level: number, unit: number): number {
  let high = unit;
  while (rising(high) < level && high < Number.MAX_VALUE / 2) high *= 2;
  let low = 0;
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
