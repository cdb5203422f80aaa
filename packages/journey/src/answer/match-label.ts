import type { EventFilter, EventMatch, SingleMatch } from '@throughline/model';

/** An event match as a person would say it: `Cart Viewed or Checkout Started (text.step is address)`. */
export function matchLabel(match: EventMatch): string {
  const singles = 'any' in match ? match.any : [match];
  return singles.map(singleLabel).join(' or ');
}

function singleLabel({ activity, where = [] }: SingleMatch): string {
  const names = activity === undefined ? 'anything' : [activity].flat().join(' or ');
  return where.length === 0 ? names : `${names} (${where.map(filterLabel).join(', ')})`;
}

function filterLabel({ property, operator, value }: EventFilter): string {
  return value === undefined
    ? `${property} ${operator}`
    : `${property} ${operator} ${[value].flat().join(' or ')}`;
}
