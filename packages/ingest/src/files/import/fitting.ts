import type { FileShape } from '../inspect/shape.js';
import type { TableRule } from '../mapping/schema.js';
import { parseTemplate } from '../mapping/template.js';

/**
 * Of several files, those that a table without a file's name can be made of: they have its columns. All of them
 * where none has, so that the missing column is told.
 */
export function fittingShapes(rule: TableRule, shapes: readonly FileShape[]): readonly FileShape[] {
  if (shapes.length < 2) return shapes;
  const needed = columnsOf(rule);
  const fitting = shapes.filter((shape) => {
    const names = new Set(shape.columns.map(({ name }) => name));
    return needed.every((name) => names.has(name) || names.has(name.split('.')[0] ?? ''));
  });
  return fitting.length === 0 ? shapes : fitting;
}

/** Columns of the file itself that a rule names: not those of joined tables, nor those that a group makes. */
function columnsOf(rule: TableRule): string[] {
  const { join, optionalColumns, ...rest } = rule;
  const made = new Set([...Object.keys(rule.group?.columns ?? {}), ...optionalColumns]);
  const beside = join.map((each) => each.as ?? `${each.table}.`);
  const named = [...texts(rest), ...join.flatMap(({ on }) => on.flatMap((pair) => texts(pair.this)))];
  const columns = named.flatMap((text) =>
    parseTemplate(text).flatMap((part) => ('column' in part ? [part.column] : [])),
  );
  return columns.filter((name) => !made.has(name) && !beside.some((prefix) => name.startsWith(prefix)));
}

/** Every text in a value, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
