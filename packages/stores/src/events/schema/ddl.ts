import { identifier } from '../sql.js';
import type { TableShape } from './tables.js';

/** The text that makes a table, under its own name or another (staging tables are made alike). */
export function createTable(shape: TableShape, name = shape.name): string {
  const columns = shape.columns.map(([column, type]) => `  ${identifier(column)} ${type}`).join(',\n');
  const partition = shape.partitionBy === undefined ? '' : `\nPARTITION BY ${shape.partitionBy}`;
  const settings = shape.settings === undefined ? '' : `\nSETTINGS ${shape.settings}`;
  return `CREATE TABLE IF NOT EXISTS ${name} (\n${columns}\n)\nENGINE = ${shape.engine}${partition}\nORDER BY ${shape.orderBy}${settings}`;
}

/** The names of a table's columns, as a list for INSERT and SELECT. */
export function columnNames(shape: TableShape): string {
  return shape.columns.map(([column]) => identifier(column)).join(', ');
}

/** A table's columns and their types, as table functions want them told. */
export function structureOf(shape: TableShape): string {
  return shape.columns.map(([column, type]) => `${identifier(column)} ${type}`).join(', ');
}
