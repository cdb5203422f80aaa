import type { JourneyCondition, Operator } from '@throughline/model';
import { conditionOfRow, ORDER } from './row-condition.js';
import { type Compared, COMPARED, DENIED, emptyRow, type RuleRow } from './rule.js';

type Of<Key extends string> = Extract<JourneyCondition, Readonly<Record<Key, unknown>>>;

/** A condition as it is typed, in a segment of objects of a type; null where the form has no words for it. */
export function rowOf(condition: JourneyCondition, object: string): RuleRow | null {
  const known = knownRow(condition);
  // What a row does not hold of a condition would be lost: then it is kept as it is.
  return known !== null && sameAs(condition, conditionOfRow(known, object)) ? known : null;
}

function knownRow(condition: JourneyCondition): RuleRow | null {
  if ('worth' in condition) return { ...emptyRow('spend'), ...boundsText(condition.worth) };
  if ('journey' in condition) return ofProperty(condition);
  if ('with' in condition) return ofMatch(condition.with, 'is', condition);
  if ('without' in condition) return ofMatch(condition.without, 'isNot', condition);
  if ('starts' in condition) return ofActivity('first', condition.starts);
  if ('ends' in condition) return ofActivity('final', condition.ends);
  if ('followed' in condition) return ofFollowed('followed', condition);
  if ('segment' in condition) return ofSegment(condition);
  return 'not' in condition ? ofDenied(condition.not) : null;
}

function ofProperty({ journey: property, operator, value }: Of<'journey'>): RuleRow | null {
  const denied = COMPARED.find((each) => DENIED[each] === operator);
  return denied === undefined
    ? ofComparison('is', property, { operator, value })
    : ofComparison('isNot', property, { operator: denied, value });
}

function ofComparison(
  kind: 'is' | 'isNot',
  property: string,
  { operator, value = '' }: Pick<Of<'journey'>, 'value'> & { readonly operator: Operator | Compared },
): RuleRow | null {
  if (Array.isArray(value))
    return operator === 'is'
      ? { ...emptyRow(kind), property, compared: 'one of', values: value.map(String) }
      : null;
  const compared = COMPARED.find((each) => each === operator);
  return compared === undefined ? null : { ...emptyRow(kind), property, compared, value: String(value) };
}

type Match = Of<'with'>['with'];

function ofMatch(
  match: Match,
  kind: 'is' | 'isNot',
  { times, last = '' }: { readonly times?: Bounds | undefined; readonly last?: string | undefined },
): RuleRow | null {
  if ('any' in match) return null;
  const { activity, where = [] } = match;
  const [filter] = where;
  if (activity === undefined && filter !== undefined) return ofComparison(kind, filter.property, filter);
  if (typeof activity !== 'string') return null;
  if (kind === 'isNot') return { ...emptyRow('not'), activity, last };
  const bounds = boundsText(times ?? {});
  const isOrders = activity === ORDER && (bounds.atLeast !== '' || bounds.atMost !== '');
  return { ...emptyRow(isOrders ? 'orders' : 'did'), activity, last, ...bounds };
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

const boundsText = ({ atLeast, atMost }: Bounds) => ({
  atLeast: atLeast === undefined ? '' : String(atLeast),
  atMost: atMost === undefined ? '' : String(atMost),
});

const activityOf = (match: Match): string | null =>
  'activity' in match && typeof match.activity === 'string' ? match.activity : null;

function ofActivity(kind: 'first' | 'final', match: Match): RuleRow | null {
  const activity = activityOf(match);
  return activity === null ? null : { ...emptyRow(kind), activity };
}

function ofFollowed(kind: 'followed' | 'notFollowed', { followed }: Of<'followed'>): RuleRow | null {
  const { within: last = '', directly } = followed;
  const activity = activityOf(followed.first);
  const then = activityOf(followed.then);
  return activity === null || then === null ? null : { ...emptyRow(kind), activity, then, last, directly };
}

function ofSegment({ segment }: Of<'segment'>): RuleRow | null {
  if (typeof segment === 'string') return { ...emptyRow('in'), value: segment };
  return segment.rfm === undefined ? null : { ...emptyRow('rfm'), names: segment.rfm };
}

function ofDenied(denied: Of<'not'>['not']): RuleRow | null {
  if ('followed' in denied) return ofFollowed('notFollowed', denied);
  return 'segment' in denied && typeof denied.segment === 'string'
    ? { ...emptyRow('notIn'), value: denied.segment }
    : null;
}

/** The same whatever the order of fields; a count that says nothing is none. */
function sameAs(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name, of]) => of !== undefined && !(name === 'times' && JSON.stringify(of) === '{}'))
    .map(([name, of]) => [name, sorted(of)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
