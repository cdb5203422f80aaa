import { type EventFilter, type EventMatch, type EventProperty, propertyParts } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';
import { compare, contraryOf } from '../sql/comparison.sql.js';
import { eventOperand, type EventRows } from '../sql/event-property.sql.js';

/** One way to match: activities by number (null for every one), and what their properties must say. */
interface Way {
  readonly numbers: readonly number[] | null;
  readonly where: readonly EventFilter[];
}

/** An event match with its names resolved. */
export interface Match {
  readonly ways: readonly Way[];
  /** True where activities alone decide: stored journeys can tell, without their events. */
  readonly plain: boolean;
}

export function matchOf(match: EventMatch, facts: ShopFacts): Match {
  const singles = 'any' in match ? match.any : [match];
  const ways = singles.map(({ activity, where = [] }) => ({
    numbers: activity === undefined ? null : numbersOf(activity, facts),
    where,
  }));
  return { ways, plain: ways.every(({ where }) => where.length === 0) };
}

function numbersOf(activity: string | readonly string[], facts: ShopFacts): number[] {
  const names = typeof activity === 'string' ? [activity] : activity;
  return [...new Set(names.flatMap((name) => activityNumbers(name, facts)))];
}

/** The activities that a plain match means; null for every one. */
export function plainNumbers({ ways }: Match): readonly number[] | null {
  if (ways.some(({ numbers }) => numbers === null)) return null;
  return [...new Set(ways.flatMap(({ numbers }) => numbers ?? []))];
}

/** A match over the rows of `event_objects` or `events`. */
export function matchesRow({ ways }: Match, facts: ShopFacts, rows: EventRows): string {
  const one = ({ numbers, where }: Way) => {
    const parts = boundsTogether(where).map((filters) => holdsAll(filters, rows));
    if (numbers !== null) parts.unshift(`activity IN ${rows.binder.texts(namesOf(numbers, facts))}`);
    return parts.length === 0 ? 'true' : `(${parts.join(' AND ')})`;
  };
  // What has no way to match is matched by nothing.
  return `(${ways.map(one).join(' OR ') || 'false'})`;
}

/** Filters one by one, but the bounds of one number of the event's own together. */
function boundsTogether(where: readonly EventFilter[]): EventFilter[][] {
  const bounds = new Map<EventProperty, EventFilter[]>();
  const groups: EventFilter[][] = [];
  for (const filter of where) {
    const known = bounds.get(filter.property);
    if (known !== undefined && isOfNumber(filter)) {
      known.push(filter);
      continue;
    }
    const group = [filter];
    groups.push(group);
    if (isOfNumber(filter)) bounds.set(filter.property, group);
  }
  return groups;
}

/** Whether a filter asks for a number that an event has. */
export function isOfNumber({ property, operator }: EventFilter): boolean {
  const { of, type } = propertyParts(property);
  return of === 'event' && type === 'number' && contraryOf(operator) === undefined;
}

/** To look into an event for each bound of a number takes twice as long as to go through its numbers once. */
function holdsAll(filters: readonly EventFilter[], rows: EventRows): string {
  const [first, ...others] = filters;
  if (first === undefined) return 'true';
  if (others.length === 0) return compare(eventOperand(first.property, rows), first, rows.binder);
  const isSet = `name = ${rows.binder.text(propertyParts(first.property).name)}`;
  const bounds = filters.map((filter) =>
    compare({ type: 'number', sql: 'number', isSet }, filter, rows.binder),
  );
  return `arrayExists((name, number) -> ${bounds.join(' AND ')}, mapKeys(numbers), mapValues(numbers))`;
}

function namesOf(numbers: readonly number[], { nameOf }: ShopFacts): string[] {
  return numbers.flatMap((number) => nameOf.get(number) ?? []);
}
