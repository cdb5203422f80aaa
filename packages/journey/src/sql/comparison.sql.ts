import type { Operator } from '@throughline/model';
import type { Binder } from './binder.js';

type Value = string | number | readonly (string | number)[] | undefined;

export interface Comparison {
  readonly operator: Operator;
  readonly value?: Value;
}

/** A property as SQL: its value, and whether it is there at all. */
export interface Operand {
  readonly type: 'text' | 'number';
  readonly sql: string;
  readonly isSet: string;
}

const NEGATIVE: Partial<Record<Operator, Operator>> = {
  'is not': 'is',
  'does not contain': 'contains',
  'does not match': 'matches',
  'is not set': 'is set',
};

/** The operator that says the contrary of a negative one; undefined for the others. */
export function contraryOf(operator: Operator): Operator | undefined {
  return NEGATIVE[operator];
}

/** True for rows whose property compares so. What is not set compares to nothing: negative operators hold for it. */
export function compare(operand: Operand, { operator, value }: Comparison, binder: Binder): string {
  const contrary = contraryOf(operator);
  if (contrary !== undefined) return `NOT (${compare(operand, { operator: contrary, value }, binder)})`;
  if (operator === 'is set') return operand.isSet;
  return `(${operand.isSet} AND ${compareSet(operand, operator, value, binder)})`;
}

function compareSet(operand: Operand, operator: Operator, value: Value, binder: Binder): string {
  switch (operator) {
    case 'is':
      return isAny(operand, value, binder);
    case 'contains':
      return `positionCaseInsensitiveUTF8(${asText(operand)}, ${binder.text(String(value))}) > 0`;
    case 'matches':
      return `match(${asText(operand)}, ${binder.text(String(value))})`;
    case '>':
    case '>=':
    case '<':
    case '<=':
      return `${asNumber(operand)} ${operator} ${binder.number(Number(value))}`;
    case 'is set':
    case 'is not set':
    case 'is not':
    case 'does not contain':
    case 'does not match':
      throw new RangeError(`${operator} is put together from its contrary`);
  }
}

function isAny(operand: Operand, value: Value, binder: Binder): string {
  const values = typeof value === 'object' ? value : [value ?? ''];
  return operand.type === 'number'
    ? `has(${binder.bind('Array(Float64)', values.map(Number))}, ${operand.sql})`
    : `has(${binder.texts(values.map(String))}, ${operand.sql})`;
}

function asText({ type, sql }: Operand): string {
  return type === 'text' ? sql : `toString(${sql})`;
}

function asNumber({ type, sql }: Operand): string {
  return type === 'number' ? sql : `ifNull(toFloat64OrNull(${sql}), nan)`;
}
