import type { EventMatch, EventProperty } from '@throughline/model';
import { WEEKDAYS } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';
import { CODE_BITS, type CodedProperty } from '../source/order.js';
import { priceBandsOf } from './price-bands.js';
import { type ActivityCount, MOST_VALUES, type PropertyRow } from './known.sql.js';
import type { Study } from './study.js';

/** Share of the events that have to have a property. */
const LEAST_SHARE = 0.6;
const MOST_FACETS = 6;
/** Cells grow with every facet: so many values at most, multiplied. */
const MOST_CELLS = 60_000;
/** A property with more values than this is no kind to split by. */
const MOST_SPLITS = 8;

/** What the events of a shop's activities say of themselves. */
export type Properties = ReadonlyMap<string, ReadonlyMap<string, PropertyRow>>;

export function propertiesBy(rows: readonly PropertyRow[]): Properties {
  const all = new Map<string, Map<string, PropertyRow>>();
  for (const row of rows) {
    const own = all.get(row.activity) ?? new Map<string, PropertyRow>();
    all.set(row.activity, own.set(row.property, row));
  }
  return all;
}

/** Incoming names of the activities that a match can be. */
export function namesOf(match: EventMatch, facts: ShopFacts): string[] {
  const names = singlesOf(match).flatMap(({ activity = [] }) => activity);
  const numbers = names.flatMap((name) => activityNumbers(name, facts));
  return [...new Set(numbers)].flatMap((number) => facts.nameOf.get(number) ?? []);
}

export function singlesOf(match: EventMatch) {
  return 'any' in match ? match.any : [match];
}

/**
 * The properties by which a study's episodes are told apart: device and channel, what the study names, and the text
 * properties and price bands that its opportunities have in common, those with the fewest values first.
 */
export function facetsOf(study: Study, names: readonly string[], known: Properties): CodedFacet[] {
  const events = sum(names.map((name) => known.get(name)?.get('')?.events ?? 0));
  const own = [...new Set(names.flatMap((name) => [...(known.get(name)?.keys() ?? [])]))]
    .filter((property): property is EventProperty => property.startsWith('text.'))
    .filter(
      (property) =>
        sum(names.map((name) => known.get(name)?.get(property)?.events ?? 0)) >= LEAST_SHARE * events,
    )
    .map((property): CodedFacet => ({ property, values: valuesOf(property, names, known) }))
    .filter(({ values }) => values.length >= 2 && values.length <= MOST_VALUES)
    .concat(priceBandsOf(names, known))
    .sort((a, b) => a.values.length - b.values.length || (a.property < b.property ? -1 : 1));
  const always = (['device', 'channel', ...(study.by ?? [])] as const).map((property) => ({
    property,
    values: property === 'weekday' ? WEEKDAYS : valuesOf(property, names, known),
  }));
  return withinBounds([...always, ...own]);
}

/** A property to tell episodes apart by, and its values; of a number, the bounds of its bands. */
export interface CodedFacet {
  readonly property: EventProperty;
  readonly values: readonly string[];
  readonly bounds?: readonly number[];
}

function withinBounds(facets: readonly CodedFacet[]): CodedFacet[] {
  let cells = 1;
  return facets
    .filter(({ values }) => values.length > 0 && values.length <= MOST_VALUES)
    .slice(0, MOST_FACETS)
    .filter(({ values }) => {
      if (cells * values.length > MOST_CELLS) return false;
      cells *= values.length;
      return true;
    });
}

export function valuesOf(property: EventProperty, names: readonly string[], known: Properties): string[] {
  return [...new Set(names.flatMap((name) => known.get(name)?.get(property)?.found ?? []))].sort((a, b) =>
    a < b ? -1 : 1,
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What tells of a thing more surely is taken where it tells of so many of those that another one tells of. */
const ENOUGH = 0.5;

/**
 * Of a study whose activities tell of the same thing, that of one of them: to take all would count each thing twice. The first
 * that tells it in enough journeys counts.
 */
export function byOneOf(study: Study, { facts, known, counts }: Told): Study {
  const { needs, either, opportunity, hit } = study;
  if (either !== true || needs === undefined) return study;
  const told = singlesOf(opportunity).map((single) =>
    sum(
      namesOf(single, facts).map((name) => {
        const { events = 0, known: joined = 0 } = counts.find(({ activity }) => activity === name) ?? {};
        return events === 0 ? 0 : ((known.get(name)?.get(needs)?.events ?? 0) * joined) / events;
      }),
    ),
  );
  const first = told.findIndex((times) => times >= ENOUGH * Math.max(...told));
  const [only, met] = [singlesOf(opportunity)[first], singlesOf(hit)[first]];
  return only === undefined || met === undefined ? study : { ...study, opportunity: only, hit: met };
}

interface Told {
  readonly facts: ShopFacts;
  readonly known: Properties;
  readonly counts: readonly ActivityCount[];
}

/** A study of its own for each value of the property that it is split by; the study itself where it is not split. */
export function split(study: Study, facts: ShopFacts, known: Properties): Study[] {
  const { each } = study;
  if (each === undefined) return [study];
  const values = valuesOf(each, namesOf(study.hit, facts), known);
  if (values.length === 0 || values.length > MOST_SPLITS) return [study];
  return values.map((value) => ({
    ...study,
    id: `${study.id}-${value}`,
    value,
    opportunity: having(study.opportunity, each, value),
    hit: having(study.hit, each, value),
  }));
}

function having(match: EventMatch, property: EventProperty, value: string): EventMatch {
  const filter = { property, operator: 'is' as const, value };
  return { any: singlesOf(match).map((single) => ({ ...single, where: [...(single.where ?? []), filter] })) };
}

/** Gives each property a place in the code of an event; what finds none any more is not told apart by. */
export function codesOf(facets: readonly CodedFacet[]): CodedProperty[] {
  const codes: CodedProperty[] = [];
  let shift = 0;
  for (const facet of together(facets)) {
    const bits = bitsOf(facet.values);
    if (shift + bits > CODE_BITS) continue;
    codes.push({ ...facet, shift });
    shift += bits;
  }
  return codes;
}

/** Values of one property that several studies know. */
function together(facets: readonly CodedFacet[]): CodedFacet[] {
  const all = new Map<EventProperty, Set<string>>();
  for (const { property, values } of facets)
    all.set(property, new Set([...(all.get(property) ?? []), ...values]));
  const bounds = new Map(facets.map((facet) => [facet.property, facet.bounds]));
  return [...all].map(([property, values]) => {
    const own = bounds.get(property);
    return { property, values: [...values], ...(own && { bounds: own }) };
  });
}

export const bitsOf = (values: readonly string[]): number => Math.ceil(Math.log2(values.length + 1));

/** The bits of some of the properties. */
export function maskOf(codes: readonly CodedProperty[]): bigint {
  return codes.reduce(
    (mask, { values, shift }) => mask | (((1n << BigInt(bitsOf(values))) - 1n) << BigInt(shift)),
    0n,
  );
}

/** The values that a code tells, empty where one is not known. */
export function valuesIn(code: number, codes: readonly CodedProperty[]): string[] {
  return codes.map(({ values, shift }) => {
    const number = Math.floor(code / 2 ** shift) % 2 ** bitsOf(values);
    return values[number - 1] ?? '';
  });
}
