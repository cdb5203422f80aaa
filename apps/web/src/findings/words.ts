import { formatMoneyCompact } from '../texts/format.js';
import { entryOf, type Finding, type FindingPrice } from '@throughline/model';
import { dayName } from '../settings/day.js';
import { called, t } from '../texts/texts.js';

/** “costs” or “exposes”, for a price a month; gains are said to bring. */
export function verbOf({ price, strength }: Finding): string {
  if (strength) return t().findings.verbs.brings;
  return price.words === 'cost' ? t().findings.verbs.cost : t().findings.verbs.exposes;
}

export function priceWords({ perMonth, currency }: FindingPrice): string {
  return formatMoneyCompact(Math.abs(perMonth), currency);
}

/** The interval with its smaller end first, as amounts without a sign where both are losses or both are gains. */
export function intervalWords({ low, high, currency }: FindingPrice): string {
  const gain = high <= 0;
  const [from, to] = gain ? [-high, -low] : [low, high];
  return t().findings.interval(formatMoneyCompact(from, currency), formatMoneyCompact(to, currency));
}

/** Stage and lane, and the activity or the way between two. */
export const placeWords = (finding: Finding): string => placeParts(finding).join(' · ');

export function placeParts({ where }: Finding): readonly string[] {
  const { stage, lane, activity, edge } = where;
  const { stages, lanes } = t().panel;
  const one = activity === undefined ? undefined : called(activity);
  const at = edge === undefined ? one : `${called(edge.from)} → ${called(edge.to)}`;
  const parts = [stage === null ? null : stages[stage], lane === null ? null : lanes[lane], at];
  return parts.filter((part) => part !== null && part !== undefined);
}

/** `device` and `text.browser` as people say them. */
export function facetWords(facet: string): string {
  const name = facet.replace(/^(?:object\.)?(?:text|number)\./u, '');
  return entryOf<string>(t().findings.facets, name) ?? name;
}

/** A value of a property as people say it: of a day of the week its name in their language. */
export function valueWords(facet: string, value: string): string {
  const at = facet === 'weekday' ? WEEK.indexOf(value) : -1;
  return at === -1 ? value : dayName(at);
}

/** Days of the week as properties have them. */
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** How bad, as a step of the pain colours: by its share of the worst price. */
export function painOf(finding: Finding, worst: number): 0 | 1 | 2 | 3 {
  if (finding.strength) return 0;
  const share = worst === 0 ? 0 : finding.price.perMonth / worst;
  return share > 0.5 ? 3 : share > 0.15 ? 2 : 1;
}
