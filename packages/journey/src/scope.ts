import type { Period } from '@throughline/model';

/** Which journeys a question is about: those of one object type, in a period those that start in it. */
export interface JourneyScope {
  readonly shop: string;
  readonly objectType: string;
  readonly period: Period | null;
}

/** The conditions of a scope, for a WHERE clause over `journeys`. */
export function inScope(scope: JourneyScope): string {
  const wanted = 'shop = {shop:String} AND object_type = {type:String}';
  if (scope.period === null) return wanted;
  return `${wanted} AND start >= {from:DateTime64(3, 'UTC')} AND start < {to:DateTime64(3, 'UTC')}`;
}

/** The values that `inScope` binds. */
export function scopeParams(scope: JourneyScope): Record<string, unknown> {
  const { shop, objectType: type, period } = scope;
  return { shop, type, ...(period === null ? {} : { from: new Date(period.from), to: new Date(period.to) }) };
}
