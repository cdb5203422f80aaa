import { correctPValues, oddsRatio, ratesPValue } from '@throughline/decide';
import type { Factor } from '@throughline/model';
import { byName } from '../answer/order.js';
import { LEVEL } from '../answer/rate.js';

/** A value and the journeys that have it. */
export interface Counted {
  readonly by: string;
  readonly value: string;
  readonly n: number;
  readonly converted: number;
}

export interface Totals {
  readonly journeys: number;
  readonly converted: number;
}

/**
 * Odds ratio, p-value and corrections of each value that can be compared: enough journeys have it, enough lack it. The
 * surest come first.
 */
export function judge(counted: readonly Counted[], { journeys, converted }: Totals, least: number): Factor[] {
  const compared = counted
    .filter(({ n }) => n >= least && journeys - n >= least)
    .map((each) => {
      const had = { n: each.n, sum: each.converted };
      const lacked = { n: journeys - each.n, sum: converted - each.converted };
      const { ratio, low, high } = oddsRatio(lacked, had, LEVEL);
      return {
        ...each,
        rate: had.sum / had.n,
        rateWithout: lacked.sum / lacked.n,
        oddsRatio: ratio,
        low,
        high,
        pValue: ratesPValue(lacked, had),
      };
    });
  const pValues = compared.map(({ pValue }) => pValue);
  const [holm, falseDiscovery] = [
    correctPValues(pValues, 'holm'),
    correctPValues(pValues, 'benjamini-hochberg'),
  ];
  return compared
    .map((each, at) => ({ ...each, holm: holm[at] ?? 1, falseDiscovery: falseDiscovery[at] ?? 1 }))
    .sort(surestFirst);
}

function surestFirst(a: Factor, b: Factor): number {
  const strength = ({ oddsRatio: ratio }: Factor) => Math.abs(Math.log(ratio));
  return a.pValue - b.pValue || strength(b) - strength(a) || byName(a.by, b.by) || byName(a.value, b.value);
}
