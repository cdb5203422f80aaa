import type { Expression } from '../mapping/expression.js';
import type { Group, SumBy } from '../mapping/schema.js';
import { parseTemplate } from '../mapping/template.js';
import { decimalSql, textSql } from './expression.js';
import { objectsSql } from './objects.js';
import { type Manner, placeIn, type Rows } from './rows.js';
import type { Place } from './scope.js';
import { tallyOfRows } from './tally.js';

/** Grouped rows, and what the group adds to each. */
export interface GroupedRows extends Rows {
  /** SQL of what tells one group from another. */
  readonly key: string;
  /** SQL of the objects that the rows of a group name, or null. */
  readonly gathered: string | null;
}

/** Many rows → one, by equal keys. A column that no aggregate names keeps its first non-empty value. */
export function groupRows(base: Rows, group: Group, manner: Manner): GroupedRows {
  const place = placeIn(base.scope, manner).at('group');
  const keys = group.by.map((key, index) => textSql(key, place.at('by', index)));
  const made = Object.entries(group.columns).map(([name, aggregate], index) => ({
    name,
    sql: `a${index}`,
    nested: false,
    make: aggregateSql(aggregate, place.at('columns', name)),
  }));
  const named = new Set(made.map((column) => column.name));
  const byColumn = new Set(group.by.map(columnOf));
  const kept = base.scope.columns
    .filter((column) => !named.has(column.name))
    .map((column, index) => ({
      ...column,
      of: column,
      sql: `n${index}`,
      constant: byColumn.has(column.name),
    }));
  const objects = group.objects.length === 0 ? null : objectsSql(group.objects, place.at('objects'), null);
  const scope = base.scope.with([...made, ...kept], `${base.scope.table} (grouped)`);
  const select = () => {
    const used = kept.filter((column) => scope.used.has(column.name));
    for (const column of used) base.scope.used.add(column.of.name);
    const parts = [
      ...made.filter((column) => scope.used.has(column.name)).map(({ make, sql }) => `${make} AS ${sql}`),
      ...used.map((column) => `${keptSql(column.of.sql, column.constant)} AS ${column.sql}`),
      ...(objects === null ? [] : [`groupUniqArrayArray(${objects}) AS go`]),
      `${keyText(keys)} AS gk`,
    ];
    const from = `SELECT *, r AS r0 FROM (${base.select()}) WHERE g = 0`;
    return `SELECT ${parts.join(', ')}, min(r0) AS r, toUInt8(0) AS g FROM (${from}) GROUP BY ${keys.join(', ')}`;
  };
  return { scope, select, key: 'gk', gathered: objects === null ? null : 'go' };
}

/** Sums apart by what `by` says, as a JSON object: a row whose cell is no number adds nothing to its sum. */
function sumBySql({ sum, by }: SumBy, place: Place): string {
  const number = `ifNull(toFloat64(${decimalSql(sum, place.at('sum'))}), 0.)`;
  return tallyOfRows(textSql(by, place.at('by')), number);
}

/** Of the cells that are not empty, the one that comes first or last by an order; null becomes the empty text. */
function filled(how: 'argMinIf' | 'argMaxIf', cell: string, order: string): string {
  return `ifNull(${how}(${cell}, ${order}, ${cell} != ''), '')`;
}

function keptSql(cell: string, constant: boolean): string {
  return constant ? `any(${cell})` : filled('argMinIf', cell, 'r0');
}

function keyText(keys: readonly string[]): string {
  return keys.length === 1 ? (keys[0] ?? "''") : `concat(${keys.join(", '\\n', ")})`;
}

function columnOf(expression: Expression): string | null {
  const [part, ...rest] = typeof expression === 'string' ? parseTemplate(expression) : [];
  return part !== undefined && rest.length === 0 && 'column' in part ? part.column : null;
}

function aggregateSql(aggregate: Group['columns'][string], place: Place): string {
  if ('by' in aggregate) return sumBySql(aggregate, place);
  const [entry, ...rest] = Object.entries(aggregate);
  if (entry?.[1] === undefined || rest.length > 0) return place.fail(({ oneWay }) => oneWay);
  const [how, value] = entry;
  const cell = textSql(value, place.at(how));
  // Numbers before texts: 9 is less than 10, although "9" is not.
  const sorted = `tuple(ifNull(toFloat64OrNull(${cell}), inf), ${cell})`;
  switch (how) {
    case 'sum':
      return `ifNull(toString(sum(${decimalSql(value, place.at(how))})), '')`;
    case 'min':
      return filled('argMinIf', cell, sorted);
    case 'max':
      return filled('argMaxIf', cell, sorted);
    case 'first':
      return filled('argMinIf', cell, 'r0');
    case 'last':
      return filled('argMaxIf', cell, 'r0');
    case 'list':
      return `toJSONString(arraySort(groupUniqArrayIf(${cell}, ${cell} != '')))`;
    case 'countDistinct':
      return `toString(uniqExactIf(${cell}, ${cell} != ''))`;
    case 'count':
      return 'toString(count())';
    default:
      return place.fail(({ noWay }) => noWay(how));
  }
}
