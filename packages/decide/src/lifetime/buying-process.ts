import type { History, Histories } from './history.js';

/** Values of a process's four parameters, in the order of its `parameters`. */
export type Four = readonly [number, number, number, number];

/**
 * A model of when customers buy and when they stop for good ("buy till you die"). Rates differ between customers, and
 * so do their chances to leave; each customer's own are never known, only how they are spread.
 */
export interface BuyingProcess {
  readonly parameters: readonly [string, string, string, string];
  /** Which of the parameters are times. */
  readonly times: readonly [boolean, boolean, boolean, boolean];
  /**
   * Minus the mean log-likelihood of a customer, at the logarithms of the parameters; writes the gradient with
   * regard to those.
   */
  readonly misfit: (histories: Histories, logs: Float64Array, gradient: Float64Array) => number;
  /** The probability that a customer has not left by T. */
  readonly alive: (parameters: Four, history: History) => number;
  /** Orders to be expected in (T, T + t] of a customer who has not left by T. */
  readonly expectedWhileAlive: (parameters: Four, history: History, t: number) => number;
  /** The probability that a customer's first order was not also the last because they left at once. */
  readonly aliveAtStart: (parameters: Four) => number;
  /** The probability that a new customer places exactly n more orders within t. */
  readonly probabilityOfOrders: (parameters: Four, n: number, t: number) => number;
  /** The probability that a customer alive at T orders within t; t may be Infinity. */
  readonly ordersWithin: (parameters: Four, history: History, t: number) => number;
}

const NEW: History = { x: 0, tx: 0, T: 0 };

/** Orders to be expected in (T, T + t]. */
export const expectedOrders = (process: BuyingProcess, parameters: Four, history: History) => {
  const alive = process.alive(parameters, history);
  return (t: number): number => alive * process.expectedWhileAlive(parameters, history, t);
};

/** Orders to be expected of a new customer within t of the first, which itself is not counted. */
export const expectedOfNew = (process: BuyingProcess, parameters: Four, t: number): number =>
  process.aliveAtStart(parameters) * process.expectedWhileAlive(parameters, NEW, t);

/**
 * (1 − e^−kL) / k, also where k is 0 or near it. It stands where the published formulas divide by s − 1 or a − 1,
 * which may be 0.
 */
export const shrunk = (k: number, length: number): number =>
  Math.abs(k * length) < 1e-12 ? length : -Math.expm1(-k * length) / k;
