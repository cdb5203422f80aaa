import type { Random } from './random.js';

/** From here on the normal distribution is as good as the Poisson distribution for resampling. */
const NORMAL_FROM = 1000;

/** A Poisson number with this mean: by products of uniform numbers (Knuth), in parts that do not underflow. */
export function poisson(random: Random, mean: number): number {
  if (mean >= NORMAL_FROM) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  let count = 0;
  for (let rest = mean; rest > 0; rest -= 30) count += smallPoisson(random, Math.min(rest, 30));
  return count;
}

function smallPoisson(random: Random, mean: number): number {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = 1 - random.next(); product > least; product *= 1 - random.next()) count += 1;
  return count;
}
