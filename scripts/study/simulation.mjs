// What the studies draw from. Each trial has a seed of its own: studies can be run one by one, in any order.
import { Random } from '../../packages/decide/dist/numerics/random.js';

export const randomFor = (trial, salt) => new Random(trial * 7919 + salt);

export const holds = (truth, { low, high }) => (low ?? -Infinity) <= truth && truth <= (high ?? Infinity);

export function converted(random, n, rate) {
  let sum = 0;
  for (let visitor = 0; visitor < n; visitor += 1) if (random.next() < rate) sum += 1;
  return { n, sum };
}
