import type { JourneyCondition, JourneyConditionInput, RfmSegment, ShopSettings } from '@throughline/model';
import { conditionOf } from '../explore/only.js';

export type SavedSegment = ShopSettings['segments'][number];

/** How far back a rule looks; '' for all of the time. */
export const LASTS = ['7d', '30d', '90d', '180d', '365d'] as const;

export const KINDS = ['did', 'not', 'orders', 'spend', 'is', 'isNot', 'rfm'] as const;
export type RuleKind = (typeof KINDS)[number];

/** A rule of a segment as it is typed: what a kind does not ask for stays empty. */
export interface RuleRow {
  /** `kept`: told over the API in a way that the form does not know; it stays as it is. */
  readonly kind: RuleKind | 'kept';
  readonly activity: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly last: string;
  readonly property: string;
  readonly value: string;
  readonly names: readonly RfmSegment[];
  readonly kept: Kept | null;
}

/** What is told over the API alone: a condition, or a group by behaviour. */
type Kept = JourneyCondition | Behaviour;
type Behaviour = Required<Pick<Rules, 'behaviour'>>;

/** What a segment says of its members. */
export type Rules = Pick<SavedSegment, 'where' | 'rfm' | 'behaviour'>;

export function emptyRow(kind: RuleRow['kind']): RuleRow {
  return {
    kind,
    activity: '',
    atLeast: kind === 'did' || kind === 'orders' ? '1' : '',
    atMost: '',
    last: '',
    property: 'device',
    value: '',
    names: [],
    kept: null,
  };
}

/** What orders are called; a shop's own names for them bear it as their canonical name. */
const ORDER = 'Order Completed';

/** What the rules say; null while one lacks something. */
export function rulesOf(rows: readonly RuleRow[]): Rules | null {
  if (rows.length === 0 || !rows.every(isWhole)) return null;
  const where = rows.flatMap((row) => conditionsOf(row));
  const named = rows.find(({ kind }) => kind === 'rfm');
  const grouped = rows.map(({ kept }) => kept).find(isBehaviour);
  return { where, ...(named === undefined ? {} : { rfm: [...named.names] }), ...grouped };
}

/** Kinds that a row can be of: by its orders a customer is one thing alone, so that one row says which. */
export function kindsAt(rows: readonly RuleRow[], at: number): readonly RuleKind[] {
  const isNamed = rows.some(({ kind }, place) => kind === 'rfm' && place !== at);
  return KINDS.filter((kind) => kind !== 'rfm' || !isNamed);
}

/** Journeys of the members, as conditions of a question about their object type. */
export function membersOf(object: string, { where, ...fitted }: Rules): readonly JourneyConditionInput[] {
  return Object.keys(fitted).length === 0 ? where : [...where, { segment: { object, ...fitted } }];
}

function isBehaviour(kept: Kept | null): kept is Behaviour {
  return kept !== null && 'behaviour' in kept;
}

function isWhole({ kind, activity, atLeast, atMost, property, value, names }: RuleRow): boolean {
  const bounds = [atLeast, atMost].every((text) => text === '' || isFigure(text));
  switch (kind) {
    case 'did':
    case 'not':
      return activity !== '' && bounds;
    case 'orders':
    case 'spend':
      return bounds && (atLeast !== '' || atMost !== '');
    case 'is':
    case 'isNot':
      return property.trim() !== '' && value !== '';
    case 'rfm':
      return names.length > 0;
    case 'kept':
      return true;
  }
}

const isFigure = (text: string): boolean => Number.isFinite(Number(text)) && Number(text) >= 0;

function boundsOf({ atLeast, atMost }: RuleRow): { atLeast?: number; atMost?: number } {
  return {
    ...(atLeast === '' ? {} : { atLeast: Number(atLeast) }),
    ...(atMost === '' ? {} : { atMost: Number(atMost) }),
  };
}

function conditionsOf(row: RuleRow): JourneyCondition[] {
  const { kind, activity, last, property, value, kept } = row;
  const within = last === '' ? {} : { last };
  switch (kind) {
    case 'did':
      return [{ with: { activity }, times: boundsOf(row), ...within }];
    case 'not':
      return [{ without: { activity }, ...within }];
    case 'orders':
      return [{ with: { activity: ORDER }, times: boundsOf(row), ...within }];
    case 'spend':
      return [{ worth: boundsOf(row) }];
    case 'is':
    case 'isNot':
      return [propertyCondition({ property: property.trim(), value }, kind)];
    case 'rfm':
      return [];
    case 'kept':
      return kept === null || isBehaviour(kept) ? [] : [kept];
  }
}

function propertyCondition(
  only: { readonly property: string; readonly value: string },
  kind: 'is' | 'isNot',
): JourneyCondition {
  const asked = conditionOf(only);
  const filter = { property: only.property, operator: 'is' as const, value: only.value };
  if ('journey' in asked)
    return { journey: only.property, operator: kind === 'is' ? 'is' : 'is not', value: only.value };
  return kind === 'is' ? { with: { where: [filter] } } : { without: { where: [filter] } };
}

/** The rules of a segment as they are typed. */
export function rowsOf({ where, rfm, behaviour }: Rules): readonly RuleRow[] {
  return [
    ...where.map((condition) => rowOf(condition) ?? { ...emptyRow('kept'), kept: condition }),
    ...(rfm === undefined ? [] : [{ ...emptyRow('rfm'), names: rfm }]),
    ...(behaviour === undefined ? [] : [{ ...emptyRow('kept'), kept: { behaviour } }]),
  ];
}

/** Null where the form has no words for it. */
function rowOf(condition: JourneyCondition): RuleRow | null {
  const known = knownRow(condition);
  if (known === null) return null;
  // What a row does not hold of a condition would be lost: then it is kept as it is.
  const [again] = conditionsOf(known);
  return sameAs(condition, again) ? known : null;
}

function knownRow(condition: JourneyCondition): RuleRow | null {
  if ('worth' in condition) return { ...emptyRow('spend'), ...boundsText(condition.worth) };
  if ('journey' in condition) {
    const { journey: property, operator, value } = condition;
    const kind = operator === 'is' ? 'is' : operator === 'is not' ? 'isNot' : null;
    return kind === null || typeof value !== 'string' ? null : { ...emptyRow(kind), property, value };
  }
  if ('with' in condition) return ofMatch(condition.with, 'is', condition);
  return 'without' in condition ? ofMatch(condition.without, 'isNot', condition) : null;
}

type Match = Extract<JourneyCondition, { readonly with: unknown }>['with'];

function ofMatch(
  match: Match,
  kind: 'is' | 'isNot',
  { times, last = '' }: { readonly times?: Bounds | undefined; readonly last?: string | undefined },
): RuleRow | null {
  if ('any' in match) return null;
  const { activity, where = [] } = match;
  const [filter] = where;
  if (activity === undefined && typeof filter?.value === 'string')
    return { ...emptyRow(kind), property: filter.property, value: filter.value };
  if (typeof activity !== 'string') return null;
  if (kind === 'isNot') return { ...emptyRow('not'), activity, last };
  return { ...emptyRow(activity === ORDER ? 'orders' : 'did'), activity, last, ...boundsText(times ?? {}) };
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

const boundsText = ({ atLeast, atMost }: Bounds) => ({
  atLeast: atLeast === undefined ? '' : String(atLeast),
  atMost: atMost === undefined ? '' : String(atMost),
});

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
