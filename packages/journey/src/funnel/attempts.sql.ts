import { anyOrderAttempts } from './any-order.sql.js';
import { orderedAttempts, type AttemptSql } from './ordered.sql.js';
import { requiredPlaces, type AttemptRules } from './rules.js';

/** All attempts of a journey that no exclusion rules out, in the order of their first steps: an array of arrays of keys. */
export function attempts(parts: AttemptSql): string {
  return parts.rules.order === 'any' ? anyOrderAttempts(parts) : orderedAttempts(parts);
}

/** How many steps that cannot be left out an attempt reached: SQL over an array of keys. */
export function depthOf(keys: string, rules: AttemptRules): string {
  return requiredPlaces(rules)
    .map((place) => `(${keys}[${place}] > 0)`)
    .join(' + ');
}

/** The attempt that got furthest, of several the first; an empty array where there is none. */
export function best(all: string, rules: AttemptRules): string {
  return `arraySort(attempt -> (-(${depthOf('attempt', rules)}), attempt[1]), ${all})[1]`;
}
