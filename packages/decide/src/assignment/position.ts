/** FNV-1a, 32 bits, over the UTF-8 bytes of a text (Fowler, Noll & Vo). */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

export const POSITIONS = 10_000;

/**
 * Where a unit stands for a seed: from 0 up to but not with 1, in steps of 1 / 10,000. The hash is taken twice, its
 * first result as decimal digits: once is not enough to make the same unit's places for two seeds independent.
 * The same as version 2 of GrowthBook's SDKs for texts in ASCII.
 */
export function positionOf(seed: string, unit: string): number {
  return (fnv1a32(String(fnv1a32(seed + unit))) % POSITIONS) / POSITIONS;
}
