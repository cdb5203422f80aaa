import { randomOf } from '../../bench/tools/random.mjs';

/*
 * Series whose making is known and is that of none of the methods: what an interval promises is checked against what
 * then came.
 */

const WEEK = [0.8, 0.85, 0.95, 1, 1.15, 1.4, 0.85];

/** @param {() => number} random Normal numbers (Box & Muller 1958). */
function normalOf(random) {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Student's t with five degrees of freedom, scaled to variance 1: tails as shops have them. @param {() => number} normal */
function heavyOf(normal) {
  const square = () => Array.from({ length: 5 }, normal).reduce((sum, each) => sum + each * each, 0);
  return () => (normal() / Math.sqrt(square() / 5)) * Math.sqrt(3 / 5);
}

/** @param {() => number} random @param {number} mean */
function poissonOf(random, mean) {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {number} period
 * @property {number} length
 * @property {number} horizon
 * @property {(length: number, random: () => number) => number[]} make
 */

/** @type {readonly Kind[]} */
export const KINDS = [
  {
    name: 'orders a day: counts, week, wandering level',
    period: 7,
    length: 365,
    horizon: 14,
    make: (length, random) => {
      const normal = normalOf(random);
      let level = 30;
      return Array.from({ length }, (_, day) => {
        level *= Math.exp(0.01 * normal());
        return poissonOf(random, level * WEEK[day % 7]);
      });
    },
  },
  {
    name: 'revenue a day: week, memory of days, heavy tails',
    period: 7,
    length: 730,
    horizon: 28,
    make: (length, random) => {
      const heavy = heavyOf(normalOf(random));
      let memory = 0;
      return Array.from({ length }, (_, day) => {
        memory = 0.6 * memory + 0.08 * heavy();
        return 1000 * WEEK[day % 7] * Math.exp(memory + 0.0003 * day);
      });
    },
  },
  {
    name: 'sales a month: trend, year, noise',
    period: 12,
    length: 72,
    horizon: 12,
    make: (length, random) => {
      const normal = normalOf(random);
      let level = 100;
      return Array.from({ length }, (_, month) => {
        level += 0.7 + 0.8 * normal();
        return level + 15 * Math.sin((2 * Math.PI * month) / 12) + 3 * normal();
      });
    },
  },
  {
    name: 'a random walk, weekly',
    period: 1,
    length: 104,
    horizon: 8,
    make: (length, random) => {
      const normal = normalOf(random);
      let level = 50;
      return Array.from({ length }, () => (level += normal()));
    },
  },
  {
    name: 'demand that comes and goes',
    period: 1,
    length: 180,
    horizon: 14,
    make: (length, random) => Array.from({ length }, () => (random() < 0.25 ? 1 + poissonOf(random, 2) : 0)),
  },
];

/** @param {Kind} kind @param {number} count @returns {{ known: number[], later: number[] }[]} */
export function seriesOf({ make, length, horizon }, count) {
  const random = randomOf(20_260_601);
  return Array.from({ length: count }, () => {
    const all = make(length + horizon, random);
    return { known: all.slice(0, length), later: all.slice(length) };
  });
}
