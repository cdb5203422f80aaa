/*
 * Random numbers that are named rather than drawn in turn: the same journey, step and purpose give the same number in the
 * baseline and in every scenario, whatever happened before. Common random numbers by construction (L'Ecuyer 2012), which
 * streams in turn only give while both runs draw equally often. Counter-based: Salmon, Moraes, Dror & Shaw 2011.
 */

const GOLDEN = 0x9e3779b9;
const UNIT = 1 / 4_294_967_296;

/** Mixes 32 bits so that any two inputs give unlike outputs (the “lowbias32” finaliser of Wellons 2018). */
export function mixed(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** The key of one thing among many: a journey of a run, say. */
export function keyOf(seed: number, thing: number): number {
  return mixed(mixed(seed ^ GOLDEN) + Math.imul(thing + 1, 0x85ebca6b));
}

/** Uniform in (0, 1), by key and place. */
export function uniformAt(key: number, place: number): number {
  return (mixed(key ^ mixed(Math.imul(place + 1, GOLDEN))) + 0.5) * UNIT;
}
