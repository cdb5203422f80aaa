import type { JourneyCondition } from '@throughline/model';
import { conditionOf } from '../explore/only.js';
import { type Compared, comparedBy, DENIED, type RuleRow } from './rule.js';

/** What orders are called; a shop's own names for them bear it as their canonical name. */
export const ORDER = 'Order Completed';

type Simple = Exclude<JourneyCondition, { any: unknown } | { not: unknown }>;
type Followed = Extract<JourneyCondition, { followed: unknown }>;

/** Whether a condition can stand in a group. */
export function isSimple(condition: JourneyCondition | null): condition is Simple {
  return condition !== null && !('any' in condition) && !('not' in condition);
}

/** Whether nothing is missing that its kind asks for. */
export function isWhole(row: RuleRow): boolean {
  const { kind, activity, then, atLeast, atMost, value, names } = row;
  const bounds = [atLeast, atMost].every((text) => text === '' || isFigure(text));
  switch (kind) {
    case 'did':
      return activity !== '' && bounds;
    case 'not':
    case 'first':
    case 'final':
      return activity !== '';
    case 'followed':
    case 'notFollowed':
      return activity !== '' && then !== '';
    case 'orders':
    case 'spend':
      return bounds && (atLeast !== '' || atMost !== '');
    case 'is':
    case 'isNot':
      return isCompared(row);
    case 'in':
    case 'notIn':
      return value !== '';
    case 'rfm':
      return names.length > 0;
    case 'kept':
      return true;
  }
}

function isCompared({ kind, property, compared, value, values }: RuleRow): boolean {
  if (property.trim() === '' || !comparedBy(kind).includes(compared)) return false;
  if (compared === 'is set') return true;
  if (compared === 'one of') return values.length > 0;
  return value !== '' && (!isNumeric(compared) || Number.isFinite(Number(value)));
}

/** Whether values are compared as numbers. */
export const isNumeric = (compared: Compared): boolean => /^[<>]/u.test(compared);

const isFigure = (text: string): boolean => Number.isFinite(Number(text)) && Number(text) >= 0;

function boundsOf({ atLeast, atMost }: RuleRow): { atLeast?: number; atMost?: number } {
  return {
    ...(atLeast === '' ? {} : { atLeast: Number(atLeast) }),
    ...(atMost === '' ? {} : { atMost: Number(atMost) }),
  };
}

/** What a row says of objects of a type; null where a segment says it beside its conditions. */
export function conditionOfRow(row: RuleRow, object: string): JourneyCondition | null {
  const { kind, activity, last, value, names, kept } = row;
  const within = last === '' ? {} : { last };
  switch (kind) {
    case 'did':
      return { with: { activity }, times: boundsOf(row), ...within };
    case 'not':
      return { without: { activity }, ...within };
    case 'orders':
      return { with: { activity: ORDER }, times: boundsOf(row), ...within };
    case 'followed':
      return followedOf(row);
    case 'notFollowed':
      return { not: followedOf(row) };
    case 'first':
      return { starts: { activity } };
    case 'final':
      return { ends: { activity } };
    case 'spend':
      return { worth: boundsOf(row) };
    case 'is':
    case 'isNot':
      return propertyCondition(row, kind);
    case 'in':
      return { segment: value };
    case 'notIn':
      return { not: { segment: value } };
    case 'rfm':
      return { segment: { object, where: [], rfm: [...names] } };
    case 'kept':
      return kept === null || 'behaviour' in kept ? null : kept;
  }
}

function followedOf({ activity, then, directly, last }: RuleRow): Followed {
  const within = last === '' ? {} : { within: last };
  return { followed: { first: { activity }, then: { activity: then }, ...within, directly } };
}

function thanOf({ compared, value, values }: RuleRow): { value?: string | number | string[] } {
  if (compared === 'is set') return {};
  if (compared === 'one of') return { value: [...values] };
  return { value: isNumeric(compared) ? Number(value) : value };
}

function propertyCondition(row: RuleRow, kind: 'is' | 'isNot'): JourneyCondition | null {
  const { compared, value } = row;
  const property = row.property.trim();
  const than = thanOf(row);
  const said = compared === 'one of' ? 'is' : compared;
  if ('journey' in conditionOf({ property, value })) {
    const operator = kind === 'is' ? said : DENIED[compared];
    return operator === undefined ? null : { journey: property, operator, ...than };
  }
  const where = [{ property, operator: said, ...than }];
  return kind === 'is' ? { with: { where } } : { without: { where } };
}
