import { formatMoneyCompact } from '../texts/format.js';
import { LANE_NAMES, STAGE_NAMES, type Finding, type FindingPrice } from '@throughline/model';

/** “costs” or “exposes”, for a price a month; gains are said to bring. */
export function verbOf({ price, strength }: Finding): string {
  if (strength) return 'brings';
  return price.words === 'cost' ? 'costs' : 'money exposed';
}

export function priceWords({ perMonth, currency }: FindingPrice): string {
  return formatMoneyCompact(Math.abs(perMonth), currency);
}

/** The interval with its smaller end first, as amounts without a sign where both are losses or both are gains. */
export function intervalWords({ low, high, currency }: FindingPrice): string {
  const gain = high <= 0;
  const [from, to] = gain ? [-high, -low] : [low, high];
  return `${formatMoneyCompact(from, currency)} to ${formatMoneyCompact(to, currency)}`;
}

export const CONFIDENCE_WORDS = {
  high: 'High confidence',
  medium: 'Medium confidence',
  low: 'Low confidence',
} as const;

export const CAUSAL_WORDS = {
  experiment: 'Tested',
  adjusted: 'Adjusted for mix',
  association: 'Seen together',
} as const;

/** Stage and lane, and the activity or the way between two. */
export function placeWords({ where }: Finding): string {
  const { stage, lane, activity, edge } = where;
  const at = edge === undefined ? activity : `${edge.from} → ${edge.to}`;
  const parts = [stage === null ? null : STAGE_NAMES[stage], lane === null ? null : LANE_NAMES[lane], at];
  return parts.filter((part) => part !== null && part !== undefined).join(' · ');
}

/** `device` and `text.browser` as people say them. */
export function facetWords(facet: string): string {
  return facet.replace(/^(?:object\.)?(?:text|number)\./u, '');
}

/** How bad, as a step of the pain colours: by its share of the worst price. */
export function painOf(finding: Finding, worst: number): 0 | 1 | 2 | 3 {
  if (finding.strength) return 0;
  const share = worst === 0 ? 0 : finding.price.perMonth / worst;
  return share > 0.5 ? 3 : share > 0.15 ? 2 : 1;
}
