import { identifier as sqlIdentifier, literal as sqlLiteral } from '@throughline/stores';

/**
 * The one place where values and names of the outside become SQL text. Everything a mapping or a file's header
 * says passes through here; nothing is spliced elsewhere.
 */

/** A string literal. A NUL cannot stand in SQL. */
export function literal(value: string): string {
  if (value.includes('\0')) throw new RangeError('a text with a NUL character cannot be used in a mapping');
  return sqlLiteral(value);
}

/** A column or table name. */
export function identifier(name: string): string {
  if (name.includes('\0')) throw new RangeError('a column name with a NUL character cannot be used');
  return sqlIdentifier(name);
}

/** A whole or decimal number. */
export function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that a mapping can use`);
  return Number.isSafeInteger(value) ? String(value) : `toFloat64(${literal(String(value))})`;
}

/** An array literal of strings. */
export function literals(values: readonly string[]): string {
  return `[${values.map(literal).join(', ')}]`;
}
