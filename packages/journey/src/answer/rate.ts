import { wilsonInterval, type Interval } from '@throughline/decide';

export const LEVEL = 0.95;

export interface Rate {
  /** Null where it stands on nothing. */
  readonly rate: number | null;
  /** Wilson's, at 95 %. */
  readonly interval: Interval | null;
}

export function rateOf(sum: number, n: number): Rate {
  if (n === 0) return { rate: null, interval: null };
  return { rate: sum / n, interval: wilsonInterval({ n, sum }, LEVEL) };
}
