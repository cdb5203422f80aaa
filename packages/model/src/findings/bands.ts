import type { EventProperty } from '../questions/property.js';
import type { EventFilter } from '../questions/where.js';

/** Bands of a number, as words: “under 25”, “25 to 60”, “60 and more”. @param bounds ascending. */
export function bandLabels(bounds: readonly number[]): string[] {
  const [first] = bounds;
  if (first === undefined) return [];
  return [
    `under ${first}`,
    ...bounds.map((from, at) => {
      const to = bounds[at + 1];
      return to === undefined ? `${from} and more` : `${from} to ${to}`;
    }),
  ];
}

/** Whether a property of a segment is told by bands rather than by its values. */
export function isBanded(property: string): boolean {
  return property === 'amount' || property.startsWith('number.');
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const BAND = new RegExp(`^(?:under ${NUMBER}|${NUMBER} to ${NUMBER}|${NUMBER} and more)$`, 'u');

/** What a property of a finding’s segment says, as filters for events: its value, or the bounds of its band. */
export function segmentFilters(property: EventProperty, value: string): EventFilter[] {
  const [, under, from, to, least] = (isBanded(property) ? BAND.exec(value) : null) ?? [];
  const low = from ?? least;
  const high = to ?? under;
  if (low === undefined && high === undefined) return [{ property, operator: 'is', value }];
  return [
    ...(low === undefined ? [] : [{ property, operator: '>=' as const, value: Number(low) }]),
    ...(high === undefined ? [] : [{ property, operator: '<' as const, value: Number(high) }]),
  ];
}
