import { RFM_SEGMENTS, type RfmSegment } from '@throughline/model';
import type { Way } from './search.js';

/** A segment as every question takes it: told by what is in it, or a saved one by its id. */
export type Rule =
  | { readonly rfm: RfmSegment[] }
  | { readonly behaviour: { readonly groups: number; readonly group: number } }
  | string;

/** @param groups how many there are of the same kind; null where the segment is not one that can be told */
export function ruleOf(way: Way, segment: string, groups: number): Rule | null {
  if (way === 'shop') return segment;
  if (way === 'behaviour') {
    const group = Number(segment);
    return Number.isInteger(group) && groups >= 2 ? { behaviour: { groups, group } } : null;
  }
  const named = RFM_SEGMENTS.find((name) => name === segment);
  return named === undefined ? null : { rfm: [named] };
}
