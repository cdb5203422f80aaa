import { MappingError, type Path } from '../mapping/error.js';
import type { Mapping, TableRule } from '../mapping/schema.js';
import { conditionSql, textSql } from './expression.js';
import { type MappedEvents, mapEvents } from './events.js';
import { groupRows } from './group.js';
import { idListSql, idSql, typeSql } from './objects.js';
import { numberMapSql, textMapSql } from './properties.js';
import { literal } from './quote.js';
import { fileRows, joinRows, type Manner, placeIn, type Rows, whereRows } from './rows.js';
import type { Place } from './scope.js';
import type { TableSource } from './source.js';

/** A mapping with the files of its tables. */
export interface MappedTables {
  readonly mapping: Mapping;
  readonly zone: string;
  readonly currency: string;
  readonly sources: ReadonlyMap<string, readonly TableSource[]>;
}

/** One table of a mapping as SQL. The selects are asked for after all is compiled. */
export interface CompiledTable {
  readonly name: string;
  readonly events: MappedEvents | null;
  readonly objects: readonly ((rows: string) => string)[];
  readonly relations: readonly ((rows: string) => string)[];
  /** The rows that events are made of. */
  readonly rows: () => string;
  /** The source whose records the rows are, one for one; null where they are not. Empty lines may be among them. */
  readonly records: string | null;
  /** Rows cost more than reading a file (joins, groups): worth keeping in a scratch table. */
  readonly costly: boolean;
  /** For grouped tables: the rows as they were, which a group no longer tells of. */
  readonly ungrouped: (() => string) | null;
}

/** Compiles one table over the files given; `sources` may be some of the table's files only. */
export function compileTable(
  tables: MappedTables,
  name: string,
  sources: readonly TableSource[],
): CompiledTable {
  const rule = ruleOf(tables.mapping, name, []);
  const manner = mannerOf(tables, name, rule);
  const base = flatRows({ tables, name, trail: [] }, sources);
  const grouped = rule.group === undefined ? null : groupRows(base, rule.group, manner);
  const rows = grouped ?? base;
  const place = placeIn(rows.scope, manner);
  const context = {
    times: rule.times ?? 'auto',
    currency: tables.currency,
    key: grouped?.key ?? null,
    gathered: grouped?.gathered ?? null,
    several: rule.events.length > 1,
  };
  return {
    name,
    events: rule.events.length === 0 ? null : mapEvents(rule.events, place, context),
    objects: objectSelects(rule, place),
    relations: relationSelects(rule, place),
    rows: () => rows.select(),
    records: recordsOf(rule, sources),
    costly: grouped !== null || rule.join.length > 0,
    ungrouped: grouped === null ? null : () => base.select(),
  };
}

function recordsOf(rule: TableRule, sources: readonly TableSource[]): string | null {
  const [source, ...more] = sources;
  const plain = rule.where === undefined && rule.group === undefined && rule.join.length === 0;
  return plain && source !== undefined && more.length === 0 ? source.table : null;
}

interface Spot {
  readonly tables: MappedTables;
  readonly name: string;
  /** Tables that are being joined, to notice one that joins itself. */
  readonly trail: readonly string[];
}

function ruleOf(mapping: Mapping, name: string, path: Path): TableRule {
  const rule = mapping.tables[name];
  if (rule === undefined) throw new MappingError(({ noTable }) => noTable(name), path);
  return rule;
}

function mannerOf(tables: MappedTables, name: string, rule: TableRule): Manner {
  return { path: ['tables', name], zone: rule.zone ?? tables.zone, decimal: rule.decimal };
}

/** A table's rows after its joins and its filter, before its groups. */
function flatRows(spot: Spot, sources: readonly TableSource[]): Rows {
  const { tables, name } = spot;
  const rule = ruleOf(tables.mapping, name, []);
  const manner = mannerOf(tables, name, rule);
  let rows = fileRows(sources, rule.optionalColumns);
  rule.join.forEach((join, number) => {
    const path = [...manner.path, 'join', number];
    const other = joinedRows({ tables, name: join.table, trail: [...spot.trail, name] }, [...path, 'table']);
    if (other !== null) rows = joinRows(rows, other, { rule: join, number, manner: { ...manner, path } });
  });
  return whereRows(rows, rule.where, manner);
}

function joinedRows(spot: Spot, path: Path): Rows | null {
  const { tables, name, trail } = spot;
  const rule = ruleOf(tables.mapping, name, path);
  if (trail.includes(name)) throw new MappingError(({ joinedToItself }) => joinedToItself(name), path);
  const sources = tables.sources.get(name) ?? [];
  // Columns of a table that may be missing are told to be optional by the rule that joins it.
  if (sources.length === 0 && rule.optional) return null;
  if (sources.length === 0) throw new MappingError(({ noFile }) => noFile(name), path);
  const flat = flatRows(spot, sources);
  return rule.group === undefined ? flat : groupRows(flat, rule.group, mannerOf(tables, name, rule));
}

function objectSelects(rule: TableRule, place: Place): ((rows: string) => string)[] {
  return rule.objects.map((object, index) => {
    const at = place.at('objects', index);
    const type = textSql(object.type, at.at('type'));
    const id = textSql(object.id, at.at('id'));
    const text = textMapSql(object.text, at.at('text'));
    const numbers = numberMapSql(object.numbers, at.at('numbers'));
    const where = object.if === undefined ? '' : ` AND (${conditionSql(object.if, at.at('if'))})`;
    // The last row that tells of an object is what is known of it.
    return (rows) =>
      `SELECT o_type AS type, o_id AS id, argMax(o_text, r) AS text, argMax(o_numbers, r) AS numbers FROM (SELECT ${type} AS o_type, ${id} AS o_id, ${text} AS o_text, ${numbers} AS o_numbers, r FROM (${rows}) WHERE g = 0${where}) WHERE o_id != '' AND o_type != '' GROUP BY o_type, o_id`;
  });
}

function relationSelects(rule: TableRule, place: Place): ((rows: string) => string)[] {
  return rule.relations.map((relation, index) => {
    const at = place.at('relations', index);
    const ends = (['from', 'to'] as const).map((end) => {
      const field = relation[end];
      const spot = at.at(end);
      const ids = field.ids === undefined ? idSql(field, spot) : `arrayJoin(${idListSql(field, spot)})`;
      return `${typeSql(field, spot)} AS ${end}_type, ${ids} AS ${end}_id`;
    });
    const where = relation.if === undefined ? '' : ` AND (${conditionSql(relation.if, at.at('if'))})`;
    const qualifier = literal(relation.qualifier);
    return (rows) =>
      `SELECT DISTINCT from_type, from_id, to_type, to_id, ${qualifier} AS qualifier FROM (SELECT ${ends.join(', ')} FROM (${rows}) WHERE g = 0${where}) WHERE from_id != '' AND to_id != ''`;
  });
}
