import { randomOf } from '../tools/random.mjs';

const DAYS = 730;
const WEEK = [0.8, 0.85, 0.95, 1, 1.15, 1.4, 0.85];

/**
 * Daily demand of made-up products over two years: a level that wanders, a week, noise; the same in every run.
 * @param {number} count @param {number} ahead Days more, to check forecasts against.
 * @returns {number[][]}
 */
export function dailySeries(count, ahead) {
  const random = randomOf(20_260_101);
  // The sum of twelve uniform numbers is as good as normal here.
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
  return Array.from({ length: count }, () => {
    let level = 20 + 200 * random();
    const wander = 0.002 + 0.01 * random();
    const noise = 0.05 + 0.2 * random();
    return Array.from({ length: DAYS + ahead }, (_, day) => {
      level *= 1 + wander * normal();
      return Math.max(0.01, level * (WEEK[day % 7] * (1 + noise * normal())));
    });
  });
}
