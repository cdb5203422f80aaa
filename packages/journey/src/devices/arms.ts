import { newcombeInterval } from '@throughline/decide';
import type { DeviceArm, RateDifference } from '@throughline/model';
import { LEVEL, rateOf } from '../answer/rate.js';

export function armOf(n: number, converted: number): DeviceArm {
  return { n, converted, ...rateOf(converted, n) };
}

/** The first less the second; null where one of them is empty. */
export function differenceOf(one: DeviceArm, other: DeviceArm): RateDifference | null {
  if (one.rate === null || other.rate === null) return null;
  const { low, high } = newcombeInterval(
    { n: other.n, sum: other.converted },
    { n: one.n, sum: one.converted },
    LEVEL,
  );
  return { value: one.rate - other.rate, low, high };
}
