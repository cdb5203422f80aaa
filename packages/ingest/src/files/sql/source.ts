import type { SourceFile } from '@throughline/stores';
import type { FileShape } from '../inspect/shape.js';
import { identifier, literal } from './quote.js';

/** A file that can be read, and the table expression to read it by. */
export interface TableSource {
  readonly shape: FileShape;
  readonly table: string;
  /** The table has a column `_broken`: 1 for a line that could not be taken apart. */
  readonly lenient: boolean;
}

/** The column after the last one that the header names: it tells rows that are too long from those that fit. */
function extraName(names: readonly string[]): string {
  let name = '_extra';
  while (names.includes(name)) name = `_${name}`;
  return name;
}

/** How the store should read a file: every column as text, by its place. */
export function sourceFile(shape: FileShape): SourceFile {
  const names = shape.columns.map((column) => column.name);
  const base = { path: shape.path, compression: shape.compression } as const;
  if (shape.format === 'parquet') {
    return { ...base, format: 'parquet', columns: shape.columns.map(({ name, type }) => ({ name, type })) };
  }
  if (shape.format === 'jsonl') {
    return { ...base, format: 'jsonl', columns: names.map((name) => ({ name, type: 'String' })) };
  }
  const last = names.length - 1;
  const columns = names.map((name, index) => ({
    name,
    type: index === last ? 'Nullable(String)' : 'String',
  }));
  return {
    ...base,
    format: 'csv',
    delimiter: shape.delimiter,
    columns: [...columns, { name: extraName(names), type: 'Nullable(String)' }],
  };
}

/**
 * A file of JSON lines read as plain lines, since some are no JSON. The delimiter is a control character, which
 * JSON has to escape: the engine then sees one field on each line.
 */
export function linesFile(shape: FileShape): SourceFile {
  const columns = [{ name: 'line', type: 'String' }];
  return {
    path: shape.path,
    compression: shape.compression,
    format: 'csv',
    delimiter: '\u0001',
    headerLines: 0,
    columns,
  };
}

/** The table of such a file with the columns taken out of each line. */
export function linesTable(table: string, columns: SourceFile['columns']): string {
  const type = `Tuple(${columns.map((column) => `${identifier(column.name)} ${column.type}`).join(', ')})`;
  const cells = columns.map(({ name }, index) => `tupleElement(t, ${index + 1}) AS ${identifier(name)}`);
  const broken = `toUInt8(NOT (isValidJSON(line) AND startsWith(line, '{'))) AS _broken`;
  return `(SELECT ${cells.join(', ')}, _broken, _row_number FROM (SELECT JSONExtract(line, ${literal(type)}) AS t, ${broken}, _row_number FROM ${table} WHERE line != ''))`;
}

/**
 * The select that gives a file's rows under names of our own (`c0`, `c1`, … for the columns used, `r` the
 * record's number, `g` not 0 for a row that cannot be used: the number of the reason), whatever the file calls them.
 */
export function rowsSelect(source: TableSource, used: ReadonlySet<string>): string {
  const { shape, table } = source;
  const cells = shape.columns.flatMap((column, index) =>
    used.has(column.name) ? [`${cellSql(shape, index)} AS c${index}`] : [],
  );
  const broken = source.lenient ? 'toUInt8(if(_broken, 9, 0))' : raggedSql(shape);
  const select = [...cells, 'toUInt64(_row_number) AS r', `${broken} AS g`];
  return `SELECT ${select.join(', ')} FROM ${table}${blankFilter(shape)}`;
}

function cellSql(shape: FileShape, index: number): string {
  const column = shape.columns[index];
  if (column === undefined) throw new RangeError(`${shape.name} has no column ${index}`);
  const name = identifier(column.name);
  if (shape.format === 'parquet') return parquetCell(name, column.type);
  return shape.format === 'csv' && index === shape.columns.length - 1 ? `ifNull(${name}, '')` : name;
}

/** Nested values become JSON text, so that one way of reaching into them serves both formats. */
function parquetCell(name: string, type: string): string {
  if (/^(Array|Tuple|Map|Nested|JSON|Nullable\(Tuple)/u.test(type)) return `toJSONString(${name})`;
  if (/^(Nullable\()?(Date|Date32)\b/u.test(type)) return `ifNull(toString(${name}), '')`;
  if (/DateTime/u.test(type)) return `ifNull(formatDateTime(${name}, '%Y-%m-%dT%H:%i:%S.%fZ', 'UTC'), '')`;
  if (type === 'String') return name;
  return `ifNull(toString(${name}), '')`;
}

function raggedSql(shape: FileShape): string {
  if (shape.format !== 'csv') return 'toUInt8(0)';
  const names = shape.columns.map((column) => column.name);
  const last = identifier(names.at(-1) ?? '');
  const extra = `ifNull(${identifier(extraName(names))}, '') != ''`;
  // A file of one column has no way to be too short.
  return names.length === 1 ? `toUInt8(${extra})` : `toUInt8(isNull(${last}) OR ${extra})`;
}

/** A line with nothing on it is no row. */
function blankFilter(shape: FileShape): string {
  if (shape.format !== 'csv') return '';
  const names = shape.columns.map((column) => column.name);
  const first = identifier(names[0] ?? '');
  return names.length === 1
    ? ` WHERE ifNull(${first}, '') != ''`
    : ` WHERE NOT (isNull(${identifier(names.at(-1) ?? '')}) AND ${first} = '')`;
}
