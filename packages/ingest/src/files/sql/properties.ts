import type { Expression } from '../mapping/expression.js';
import { numberSql, textSql } from './expression.js';
import { literal } from './quote.js';
import type { Place } from './scope.js';

export const TEXT_TYPE = 'Map(String, String)';
export const NUMBERS_TYPE = 'Map(String, Float64)';

type Fields = Readonly<Record<string, Expression>> | undefined;

/** SQL of a map of texts; what is empty is left out. */
export function textMapSql(fields: Fields, place: Place): string {
  const entries = Object.entries(fields ?? {});
  if (entries.length === 0) return `CAST(map(), '${TEXT_TYPE}')`;
  const pairs = entries.map(([name, value]) => `${literal(name)}, ${textSql(value, place.at(name))}`);
  return `CAST(mapFilter((k, v) -> v != '', map(${pairs.join(', ')})), '${TEXT_TYPE}')`;
}

/** SQL of a map of numbers; what is no number is left out. */
export function numberMapSql(fields: Fields, place: Place): string {
  const entries = Object.entries(fields ?? {});
  if (entries.length === 0) return `CAST(map(), '${NUMBERS_TYPE}')`;
  const pairs = entries.map(([name, value]) => `${literal(name)}, ${numberSql(value, place.at(name))}`);
  return `CAST(mapFilter((k, v) -> isFinite(v), map(${pairs.join(', ')})), '${NUMBERS_TYPE}')`;
}
