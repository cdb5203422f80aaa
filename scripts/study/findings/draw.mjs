import { randomOf } from '../../../bench/tools/random.mjs';
import { drawProblems } from './problems.mjs';

/**
 * What is done to a shop, or to its events before they come in:
 * - `plain`: nothing;
 * - `confounded`: visitors on phones buy far less anyway, and the device is recorded;
 * - `renamed`: activities have names of the shop's own, some of which say nothing;
 * - `identities`: three visits in ten are not known to be anybody's;
 * - `intent`: problems strike above all those who are not ready to buy, which nobody records;
 * - `unrecorded`: as `confounded`, and the device is not recorded: nothing adjusts for it.
 */
const TWISTS = ['plain', 'confounded', 'renamed', 'identities', 'intent', 'unrecorded'];

/**
 * @typedef {object} Drawn
 * @property {number} seed
 * @property {string} twist
 * @property {Record<string, unknown>} config What `openDemo` takes.
 */

/**
 * What the shop of a run is like, all of it by chance: `problems` of them, two more or fewer, or none.
 * @param {number} seed @param {{ journeys: number, problems: number }} size @returns {Drawn}
 */
export function drawRun(seed, { journeys, problems: about }) {
  const random = randomOf(seed * 7919);
  for (let skipped = 0; skipped < 8; skipped += 1) random();
  const twist = TWISTS[seed % TWISTS.length] ?? 'plain';
  const count = about === 0 ? 0 : Math.max(1, about - 2 + Math.floor(random() * 5));
  const problems = drawProblems(random, { count, twist });
  const devices = twist === 'confounded' || twist === 'unrecorded' ? { devices: DEVICES } : {};
  return { seed, twist, config: { seed, visitorsPerDay: Math.round(journeys / DAYS), problems, ...devices } };
}

/** Of the period that a shop is played over where nothing else is said. */
const DAYS = 90;

/** Phones are easy to leave here. */
const DEVICES = [
  { name: 'phone', share: 56, ease: 0.55, browsers: [weighed('Safari', 45), weighed('Chrome', 55)] },
  {
    name: 'desktop',
    share: 44,
    ease: 1.4,
    browsers: [weighed('Chrome', 58), weighed('Edge', 16), weighed('Firefox', 14), weighed('Safari', 12)],
  },
];

/** @param {string} name @param {number} share */
function weighed(name, share) {
  return { name, share };
}
