import { type Break, type Priced } from '@throughline/decide';
import type { BreakTerms } from './broken.js';
import type { Figure } from './figures.js';

const Z = 1.645;

const NONE = { hit: 0, spared: 0, error: 0, sampling: 0 };

/** Whether a figure is money by itself, with no hit between. */
export function isDirect({ of }: Pick<Figure, 'of'>): boolean {
  return of !== 'hits';
}

/** What a break in the share of those who order, or in what an order comes to, takes a month at the rate before it. */
export function directPrice(
  { of }: Figure,
  { before, after, error, counts }: Break,
  { orderValue, kept, margin, months }: Omit<BreakTerms, 'counted'>,
): Priced | null {
  const value = of === 'amounts' ? 1 : orderValue;
  if (counts.n === 0 || value <= 0) return null;
  const change = Math.abs(after - before);
  const unit = (counts.n * value * kept * margin) / months;
  const [hit, spared] = of === 'amounts' ? [after, before] : [1 - after, 1 - before];
  const both = { hit, spared, error, sampling: error };
  return {
    perMonth: unit * change,
    low: unit * (change - Z * error),
    high: unit * (change + Z * error),
    effect: {
      chance: of === 'amounts' ? NONE : both,
      worth: of === 'amounts' ? both : NONE,
      trouble: NONE,
      past: { difference: 0, error: 0 },
      crude: change,
      dose: 1,
      later: 0,
      // Nobody is compared with anybody like them: it is the shop before and after.
      overlap: 0,
      episodes: counts.n,
    },
    compared: false,
    lost: change,
    value: value * kept,
    each: change * value * kept,
    excess: counts.n * change,
    meetings: counts.n,
    usual: 0,
    eValue: null,
  };
}
