import type { JourneyCondition, JourneyConditionInput } from '@throughline/model';
import { rowOf } from './condition-row.js';
import { conditionOfRow, isSimple, isWhole } from './row-condition.js';
import {
  emptyRow,
  type Kept,
  KINDS,
  type Rule,
  type RuleKind,
  type RuleRow,
  type Rules,
  type SavedSegment,
} from './rule.js';

/** What the rules say of objects of a type; null while one lacks something. */
export function rulesOf(rules: readonly Rule[], object: string): Rules | null {
  if (rules.length === 0 || !rules.every(isSaid)) return null;
  const where = rules.flatMap((rule) => conditionsOf(rule, object));
  const rows = rules.flatMap((rule) => (rule.kind === 'any' ? [] : [rule]));
  const named = rows.find(({ kind }) => kind === 'rfm');
  const grouped = rows.map(({ kept }) => kept).find(isBehaviour);
  return { where, ...(named === undefined ? {} : { rfm: [...named.names] }), ...grouped };
}

const isSaid = (rule: Rule): boolean =>
  rule.kind === 'any' ? rule.rows.length > 0 && rule.rows.every(isWhole) : isWhole(rule);

function conditionsOf(rule: Rule, object: string): JourneyCondition[] {
  if (rule.kind === 'any')
    return [{ any: rule.rows.map((row) => conditionOfRow(row, object)).filter(isSimple) }];
  // How customers are by their orders, or in which group, a segment says beside its conditions.
  if (rule.kind === 'rfm') return [];
  const condition = conditionOfRow(rule, object);
  return condition === null ? [] : [condition];
}

/** Kinds that a row can be of: by its orders a customer is one thing alone, so that one row says which. */
export function kindsAt(rules: readonly Rule[], at: number): readonly RuleKind[] {
  const isNamed = rules.some(({ kind }, place) => kind === 'rfm' && place !== at);
  return KINDS.filter((kind) => kind !== 'rfm' || !isNamed);
}

/** Journeys of the members, as conditions of a question about their object type. */
export function membersOf(object: string, { where, ...fitted }: Rules): readonly JourneyConditionInput[] {
  return Object.keys(fitted).length === 0 ? where : [...where, { segment: { object, ...fitted } }];
}

function isBehaviour(kept: Kept | null): kept is Required<Pick<Rules, 'behaviour'>> {
  return kept !== null && 'behaviour' in kept;
}

/** The rules of a segment as they are typed. */
export function rowsOf({ where, rfm, behaviour }: Rules, object: string): readonly Rule[] {
  return [
    ...where.map((condition) => ruleOf(condition, object)),
    ...(rfm === undefined ? [] : [{ ...emptyRow('rfm'), names: rfm }]),
    ...(behaviour === undefined ? [] : [{ ...emptyRow('kept'), kept: { behaviour } }]),
  ];
}

function ruleOf(condition: JourneyCondition, object: string): Rule {
  if ('any' in condition)
    return { kind: 'any', rows: condition.any.map((each) => rowOf(each, object) ?? keptRow(each)) };
  const row = rowOf(condition, object);
  return row === null || row.kind === 'rfm' ? keptRow(condition) : row;
}

const keptRow = (kept: JourneyCondition): RuleRow => ({ ...emptyRow('kept'), kept });

/** Segments that a rule of this one can be about: none that is, by what it is about, this one again. */
export function othersThan(id: string | null, segments: readonly SavedSegment[]): readonly SavedSegment[] {
  const leadsBack = (segment: SavedSegment, seen: readonly string[]): boolean =>
    segment.id === id ||
    namedIn(segment.where).some((name) => {
      const next = segments.find((each) => each.id === name);
      return next !== undefined && !seen.includes(name) && leadsBack(next, [...seen, name]);
    });
  return segments.filter((segment) => !leadsBack(segment, [segment.id]));
}

function namedIn(where: readonly JourneyCondition[]): readonly string[] {
  return where.flatMap((condition) => {
    if ('any' in condition) return namedIn(condition.any);
    if ('not' in condition) return namedIn([condition.not]);
    return 'segment' in condition && typeof condition.segment === 'string' ? [condition.segment] : [];
  });
}
