import { logGamma } from '../numerics/gamma.js';
import type { Conversions } from './rate-intervals.js';

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** Tables whose probability is this close to the one seen count as just as likely, whatever rounding says. */
const JUST_AS_LIKELY = 1e-9;

/** Fisher's exact test, two-sided: the probability of tables no likelier than the one seen, given the margins. */
export function fisherPValue(control: Conversions, variant: Conversions): number {
  const converted = control.sum + variant.sum;
  const all = logChoose(control.n + variant.n, converted);
  const logProbability = (first: number) =>
    logChoose(control.n, first) + logChoose(variant.n, converted - first) - all;
  const seen = logProbability(control.sum) + JUST_AS_LIKELY;
  const [from, to] = [Math.max(0, converted - variant.n), Math.min(control.n, converted)];
  let sum = 0;
  for (let first = from; first <= to; first += 1) {
    const each = logProbability(first);
    if (each <= seen) sum += Math.exp(each);
  }
  return Math.min(1, sum);
}
