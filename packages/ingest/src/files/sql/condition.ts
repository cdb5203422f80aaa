import type { Condition } from '../mapping/expression.js';
import { numberSql, textSql } from './expression.js';
import { literal, literals, numeral } from './quote.js';
import type { Place } from './scope.js';

/** SQL (UInt8) of a test. A comparison of size is false where the value is no number. */
export function conditionSql(condition: Condition, place: Place): string {
  if ('all' in condition) return joined(condition.all, 'AND', place.at('all'));
  if ('any' in condition) return joined(condition.any, 'OR', place.at('any'));
  if ('not' in condition) return `NOT (${conditionSql(condition.not, place.at('not'))})`;
  const sized = sizeSql(condition, place);
  if (sized !== null) return sized;
  return comparisonSql(condition, place);
}

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function joined(conditions: readonly Condition[], word: 'AND' | 'OR', place: Place): string {
  return `(${conditions.map((condition, index) => conditionSql(condition, place.at(index))).join(` ${word} `)})`;
}

function comparisonSql(condition: Comparison, place: Place): string {
  const value = textSql(condition.value, place.at('value'));
  if ('equals' in condition) return `${value} = ${textSql(condition.equals, place.at('equals'))}`;
  if ('notEquals' in condition) return `${value} != ${textSql(condition.notEquals, place.at('notEquals'))}`;
  if ('in' in condition) return `has(${literals(condition.in)}, ${value})`;
  if ('notIn' in condition) return `NOT has(${literals(condition.notIn)}, ${value})`;
  if ('startsWith' in condition) return `startsWith(${value}, ${literal(condition.startsWith)})`;
  if ('endsWith' in condition) return `endsWith(${value}, ${literal(condition.endsWith)})`;
  if ('contains' in condition) return `position(${value}, ${literal(condition.contains)}) > 0`;
  if ('matches' in condition) return `match(${value}, ${literal(condition.matches)})`;
  if ('empty' in condition) return condition.empty ? `${value} = ''` : `${value} != ''`;
  return place.fail('is no test that a mapping knows');
}

function sizeSql(condition: Comparison, place: Place): string | null {
  const compare = (operator: string, bound: number) =>
    `${numberSql(condition.value, place.at('value'))} ${operator} ${numeral(bound)}`;
  if ('greater' in condition) return compare('>', condition.greater);
  if ('atLeast' in condition) return compare('>=', condition.atLeast);
  if ('less' in condition) return compare('<', condition.less);
  if ('atMost' in condition) return compare('<=', condition.atMost);
  return null;
}
