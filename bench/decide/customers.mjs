import { randomOf } from '../tools/random.mjs';

/**
 * Customers as BG/NBD has them, with the parameters of CDNOW and spending of their own: no two histories are alike,
 * which is the most work that folding equal ones can be given.
 * @param {number} count
 * @returns {{ x: number; tx: number; T: number; value: number }[]}
 */
export function customersOf(count) {
  const random = randomOf(7);
  const exponential = () => -Math.log(1 - random());
  return Array.from({ length: count }, () => {
    const T = 27 + 12 * random();
    // The shapes 0.25 and 0.8 of CDNOW by power laws near 0, which is all that the time of a fit depends on.
    const rate = (random() ** 4 * 2 * exponential()) / 4.4;
    const chance = Math.min(0.95, random() ** 1.25 * 0.8);
    let [x, tx, now] = [0, 0, 0];
    for (now += exponential() / rate; now < T; now += exponential() / rate) {
      [x, tx] = [x + 1, now];
      if (random() < chance) break;
    }
    return { x, tx, T, value: x === 0 ? 0 : 10 + 40 * exponential() };
  });
}
