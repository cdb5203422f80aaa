import type { Binder } from '../sql/binder.js';

/**
 * Which values of a split a statement is about, each by itself (`most`: those with the most journeys, so many of them;
 * `only`: these) or all but some as one (`without`); null for no split.
 */
export type Values =
  | { readonly most: number }
  | { readonly only: readonly string[] }
  | { readonly without: readonly string[] }
  | null;

/** Whether each value has rows of its own. */
export const isEach = (values: Values): boolean => values !== null && !('without' in values);

/** The condition that leaves the values meant. */
export function ofValues(values: Values, binder: Binder): string {
  if (values === null || 'most' in values) return 'true';
  if ('only' in values) return `has(${binder.texts(values.only)}, grp)`;
  return `NOT has(${binder.texts(values.without)}, grp)`;
}
