import type { ObjectField } from '../mapping/schema.js';
import { conditionSql, textSql } from './expression.js';
import { literal } from './quote.js';
import { jsonText, type Place } from './scope.js';

/** How the store wants the objects of an event. */
export const OBJECTS_TYPE = 'Array(Tuple(type String, id String))';

/** SQL (Array(Tuple(type, id))) of all objects that a row names, those without an id left out. */
export function objectsSql(fields: readonly ObjectField[], place: Place, gathered: string | null): string {
  const places = fields.map((field, index) => ({ field, place: place.at(index) }));
  const single = places.filter(({ field }) => field.ids === undefined);
  const parts = places
    .filter(({ field }) => field.ids !== undefined)
    .map((each) => listed(each.field, each.place));
  if (single.length > 0) parts.unshift(singles(single));
  if (gathered !== null) parts.push(gathered);
  if (parts.length === 0) return `CAST([], '${OBJECTS_TYPE}')`;
  return `CAST(${parts.length === 1 ? parts[0] : `arrayConcat(${parts.join(', ')})`}, '${OBJECTS_TYPE}')`;
}

/** SQL of the test that no object is named, where that needs no list to be built; else null. */
export function noObjectSql(
  fields: readonly ObjectField[],
  place: Place,
  gathered: string | null,
): string | null {
  if (gathered !== null || fields.length === 0 || fields.some((field) => field.ids !== undefined))
    return null;
  return `(${fields.map((field, index) => `${idSql(field, place.at(index))} = ''`).join(' AND ')})`;
}

/**
 * SQL of a tuple that differs where the objects do, and costs less to hash than their list; null where only the
 * list will do.
 */
export function touchedSql(
  fields: readonly ObjectField[],
  place: Place,
  gathered: string | null,
): string | null {
  if (gathered !== null || fields.length === 0 || fields.some((field) => field.ids !== undefined))
    return null;
  const places = fields.map((field, index) => ({ field, at: place.at(index) }));
  return `tuple(${places.map(({ field, at }) => `${typeSql(field, at)}, ${idSql(field, at)}`).join(', ')})`;
}

function singles(fields: readonly { field: ObjectField; place: Place }[]): string {
  const tuples = fields.map(({ field, place }) => `(${typeSql(field, place)}, ${idSql(field, place)})`);
  return `arrayFilter(o -> o.2 != '', [${tuples.join(', ')}])`;
}

function listed(field: ObjectField, place: Place): string {
  const ids = idsSql(field, place);
  const type = typeSql(field, place);
  const chosen = field.if === undefined ? ids : `if(${conditionSql(field.if, place.at('if'))}, ${ids}, [])`;
  return `arrayMap(i -> (${type}, i), ${chosen})`;
}

export function typeSql(field: ObjectField, place: Place): string {
  return textSql(field.type, place.at('type'));
}

/** SQL (String) of a single object's id, empty where its condition fails. */
export function idSql(field: ObjectField, place: Place): string {
  if (field.id === undefined) return place.fail(({ idOrIds }) => idOrIds);
  const id = textSql(field.id, place.at('id'));
  return field.if === undefined ? id : `if(${conditionSql(field.if, place.at('if'))}, ${id}, '')`;
}

/** SQL (Array(String)) of all ids that a field names. */
export function idListSql(field: ObjectField, place: Place): string {
  if (field.ids === undefined) return `arrayFilter(i -> i != '', [${idSql(field, place)}])`;
  const ids = idsSql(field, place);
  return field.if === undefined ? ids : `if(${conditionSql(field.if, place.at('if'))}, ${ids}, [])`;
}

function idsSql(field: ObjectField, place: Place): string {
  const ids = field.ids;
  if (ids === undefined) return place.fail(({ ids: problem }) => problem);
  if (typeof ids === 'object' && 'value' in ids) {
    const cell = textSql(ids.value, place.at('ids', 'value'));
    if (ids.each !== undefined) return eachSql(cell, ids.each);
    return ids.by === undefined ? listSql(cell) : splitSql(cell, ids.by);
  }
  return listSql(textSql(ids, place.at('ids')));
}

function splitSql(cell: string, by: string): string {
  return nonEmpty(`arrayMap(i -> trimBoth(i), splitByString(${literal(by)}, ${cell}))`);
}

/** One field of each element of a JSON list of objects. */
function eachSql(cell: string, path: string): string {
  return nonEmpty(`arrayMap(e -> ${jsonText('e', path.split('.'))}, JSONExtractArrayRaw(${cell}))`);
}

/** A JSON list, a list as Python prints it, or one bare id. */
function listSql(cell: string): string {
  const json = `JSONExtract(${cell}, 'Array(String)')`;
  const python = `JSONExtract(replaceAll(${cell}, '\\'', '"'), 'Array(String)')`;
  return nonEmpty(
    `multiIf(NOT startsWith(${cell}, '['), [trimBoth(${cell})], isValidJSON(${cell}), ${json}, ${python})`,
  );
}

function nonEmpty(list: string): string {
  return `arrayFilter(i -> i != '', ${list})`;
}
