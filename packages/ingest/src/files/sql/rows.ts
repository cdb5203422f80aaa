import type { Condition } from '../mapping/expression.js';
import { MappingError, type Path } from '../mapping/error.js';
import type { Join } from '../mapping/schema.js';
import { conditionSql, textSql } from './expression.js';
import { Place, Scope } from './scope.js';
import { rowsSelect, type TableSource } from './source.js';

/**
 * Rows that expressions can be compiled over. `select` is asked for last, when it is known which columns are
 * used; it gives those, `r` (the record's number) and `g` (not 0 for a row that is broken).
 */
export interface Rows {
  readonly scope: Scope;
  select(): string;
}

/** Where in a mapping, and how its table writes things. */
export interface Manner {
  readonly path: Path;
  readonly zone: string;
  readonly decimal: 'point' | 'comma';
}

export function placeIn(scope: Scope, manner: Manner): Place {
  return new Place(scope, manner.path, manner.zone, manner.decimal);
}

/** Records of further files are numbered from here on, so that a number names one record. */
const FILE_STRIDE = 2n ** 40n;

/** The rows of one file, or of several that hold the same table. */
export function fileRows(sources: readonly TableSource[], optional: readonly string[]): Rows {
  const [first] = sources;
  if (first === undefined) throw new RangeError('a table needs a file');
  const columns = first.shape.columns.map(({ name, nested }, index) => ({ name, sql: `c${index}`, nested }));
  const scope = new Scope(first.shape.name, columns, optional);
  const select = () => (sources.length === 1 ? rowsSelect(first, scope.used) : unionSelect(sources, scope));
  return { scope, select };
}

/**
 * Exports that overlap hold the same rows: of several files, a row that stands n times in the one and m times
 * in the other stands max(n, m) times in the table.
 */
function unionSelect(sources: readonly TableSource[], scope: Scope): string {
  const names = scope.columns.filter((column) => scope.used.has(column.name));
  const each = sources.map((source, index) => {
    const cells = names.map(({ name, sql }) => {
      const at = source.shape.columns.findIndex((column) => column.name === name);
      return `${at < 0 ? "''" : `c${at}`} AS ${sql}_`;
    });
    const shift = `r + ${BigInt(index) * FILE_STRIDE} AS r_`;
    const inner = rowsSelect(source, scope.used);
    return `SELECT ${[...cells, shift].join(', ')}, g AS g_, ${index} AS f_ FROM (${inner})`;
  });
  const cells = names.map(({ sql }) => `${sql}_`);
  const alike = [...cells, 'g_', 'n_'].join(', ');
  const numbered = `SELECT *, row_number() OVER (PARTITION BY ${['f_', 'g_', ...cells].join(', ')} ORDER BY r_) AS n_ FROM (${each.join(' UNION ALL ')})`;
  const given = [...names.map(({ sql }) => `${sql}_ AS ${sql}`), 'r_ AS r', 'g_ AS g'];
  return `SELECT ${given.join(', ')} FROM (SELECT * FROM (${numbered}) ORDER BY r_ LIMIT 1 BY ${alike})`;
}

/** Only the rows that a condition lets through; broken rows stay, to be told of. */
export function whereRows(base: Rows, condition: Condition | undefined, manner: Manner): Rows {
  if (condition === undefined) return base;
  const sql = conditionSql(condition, placeIn(base.scope, manner).at('where'));
  return { scope: base.scope, select: () => `SELECT * FROM (${base.select()}) WHERE g != 0 OR (${sql})` };
}

/** The same rows with the columns of another table beside them. */
export function joinRows(
  base: Rows,
  other: Rows,
  join: { rule: Join; number: number; manner: Manner },
): Rows {
  const { rule, number, manner } = join;
  const prefix = rule.as ?? `${rule.table}.`;
  const place = placeIn(base.scope, manner);
  const keys = rule.on.map((pair, index) => ({
    ours: textSql(pair.this, place.at('on', index, 'this')),
    theirs: other.scope.text(pair.that, [...manner.path, 'on', index, 'that']),
  }));
  const taken = new Set(base.scope.columns.map((column) => column.name));
  const beside = other.scope.columns.map((column) => {
    if (taken.has(`${prefix}${column.name}`)) {
      throw new MappingError(({ bothSides }) => bothSides(`${prefix}${column.name}`), manner.path);
    }
    return {
      name: `${prefix}${column.name}`,
      sql: `j${number}_${column.sql}`,
      nested: column.nested,
      of: column,
    };
  });
  const scope = base.scope.with([...base.scope.columns, ...beside]);
  const select = () => {
    for (const column of base.scope.columns)
      if (scope.used.has(column.name)) base.scope.used.add(column.name);
    const wanted = beside.filter((column) => scope.used.has(column.name));
    for (const column of wanted) other.scope.used.add(column.of.name);
    const ours = keys.map((key, index) => `${key.ours} AS k${number}_${index}`);
    const theirs = [
      ...keys.map((key, index) => `${key.theirs} AS t${number}_${index}`),
      ...wanted.map((column) => `${column.of.sql} AS ${column.sql}`),
    ];
    const on = keys.map((_, index) => `k${number}_${index} = t${number}_${index}`).join(' AND ');
    const right = `SELECT ${theirs.join(', ')} FROM (${other.select()}) WHERE g = 0 AND t${number}_0 != ''`;
    return `SELECT * FROM (SELECT *, ${ours.join(', ')} FROM (${base.select()})) AS b${number} ANY LEFT JOIN (${right}) AS o${number} ON ${on}`;
  };
  return { scope, select };
}
