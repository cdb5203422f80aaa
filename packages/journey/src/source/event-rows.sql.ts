import type { Stage } from '@throughline/model';
import type { Binder } from '../sql/binder.js';
import { eventOperand, valueText } from '../sql/event-property.sql.js';
import { matchesRow, matchOf } from './match.js';
import { cutOf, cutsSteps, type Cut, type SourcePart } from './order.js';

/** Conditions for rows of `event_objects` of the order's objects that its cuts leave. */
export function rowsLeft(part: SourcePart): string {
  return rowsOf(cutOf(part.order), part);
}

/** Conditions for what is left and the evidence beside it: what a step came to may be told by that alone. */
export function rowsTelling(part: SourcePart): string {
  const cut = cutOf(part.order);
  return rowsOf({ ...cut, matches: cutsSteps(cut, part.order.facts) }, part);
}

function rowsOf({ span, matches }: Cut, { order, binder }: SourcePart): string {
  const { facts, objectType } = order;
  const rows = { binder, zone: facts.settings.zone };
  const wanted = [
    `shop = ${binder.text(facts.shop)}`,
    `object_type = ${binder.text(objectType)}`,
    ...matches.map((match) => matchesRow(matchOf(match, facts), facts, rows)),
  ];
  if (span !== null)
    wanted.push(`time >= ${binder.instant(span.from)} AND time < ${binder.instant(span.to)}`);
  return wanted.join(' AND ');
}

/** The mark of an event, from its row. */
export function rowMark({ order, binder }: SourcePart): string {
  const { facts, marks = [] } = order;
  const rows = { binder, zone: facts.settings.zone };
  const bits = marks.map((match, bit) => `bitShiftLeft(toUInt64(${matchesRow(match, facts, rows)}), ${bit})`);
  return bits.length === 0 ? 'toUInt64(0)' : bits.join(' + ');
}

/** The value that an event tells, from its row. */
export function rowValue({ order, binder }: SourcePart): string {
  const { facts, value } = order;
  if (value === undefined) return "''";
  if (typeof value === 'object') return stageOfRow(value, binder);
  return valueText(eventOperand(value, { binder, zone: facts.settings.zone }));
}

/** The stage of an event's activity, from its row. */
export function stageOfRow(stages: ReadonlyMap<string, Stage>, binder: Binder): string {
  const names = binder.texts([...stages.keys()]);
  return `transform(toString(activity), ${names}, ${binder.texts([...stages.values()])}, '')`;
}

/** The number of an event's activity, from its row. */
export function rowNumber({ order: { facts }, binder }: SourcePart): string {
  const names = facts.activities.map(({ name }) => name);
  const numbers = facts.activities.map(({ id }) => id);
  return `toUInt16(transform(activity, ${binder.texts(names)}, ${binder.activities(numbers)}, toUInt16(0)))`;
}

/** The facets that an event tells, from its row. */
export function rowFacets({ order, binder }: SourcePart): string {
  const { facts, facets = [] } = order;
  const rows = { binder, zone: facts.settings.zone };
  const texts = facets.map((facet) => valueText(eventOperand(facet, rows)));
  return texts.length === 0 ? 'emptyArrayString()' : `[${texts.join(', ')}]`;
}
