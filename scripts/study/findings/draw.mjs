import { randomOf } from '../../../bench/tools/random.mjs';

/**
 * What is done to the events before they come in:
 * - `plain`: nothing;
 * - `confounded`: visitors on phones buy far less anyway, and the device is recorded;
 * - `unrecorded`: the same, and the device is not recorded: nothing adjusts for it;
 * - `renamed`: activities have names of the shop's own, some of which say nothing;
 * - `identities`: three visits in ten are not known to be anybody's.
 */
const TWISTS = ['plain', 'confounded', 'renamed', 'identities', 'unrecorded'];

const BROWSERS = { phone: ['Safari', 'Chrome'], desktop: ['Chrome', 'Edge', 'Firefox'] };
const CATEGORIES = ['Jackets', 'Shoes', 'Backpacks', 'Tents', 'Cookware', 'Lamps'];
const REGIONS = ['North', 'West', 'East', 'South', 'Austria'];

/**
 * @typedef {object} Drawn
 * @property {number} seed
 * @property {string} twist
 * @property {Record<string, unknown>} config What `openDemo` takes.
 */

/** What the shop of a run is like, all of it by chance. @param {number} run @param {import('./options.mjs').Options} options @returns {Drawn} */
export function drawRun(run, { events, problems: most }) {
  const seed = 1000 + run;
  const random = randomOf(seed * 7919);
  for (let skipped = 0; skipped < 8; skipped += 1) random();
  const twist = TWISTS[run % TWISTS.length] ?? 'plain';
  const count = run % 4 === 3 ? 0 : 1 + Math.floor(random() * most);
  // Searches break by device alone, which nobody could see where it is not recorded.
  const possible = Object.keys(PROBLEMS).filter((kind) => twist !== 'unrecorded' || kind !== 'broken-search');
  const kinds = shuffled(possible, random).slice(0, count);
  const problems = kinds.map((kind) => ({ id: kind, kind, ...PROBLEMS[kind](random, twist) }));
  const devices = twist === 'confounded' || twist === 'unrecorded' ? { devices: DEVICES } : {};
  return { seed, twist, config: { seed, events, problems, ...devices } };
}

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

/** @type {Record<string, (random: () => number, twist: string) => Record<string, unknown>>} */
const PROBLEMS = {
  'payment-error': (random, twist) => ({ ...place(random, twist), share: between(random, 0.08, 0.5) }),
  'confusing-form': (random, twist) => ({
    ...place(random, twist),
    step: pick(['address', 'delivery', 'payment'], random),
    share: between(random, 0.1, 0.6),
    leave: between(random, 0.2, 0.6),
  }),
  'stock-out': (random) => ({ category: pick(CATEGORIES, random), share: between(random, 0.3, 1) }),
  'broken-search': (random) => ({
    device: pick(['phone', 'desktop'], random),
    share: between(random, 0.3, 1),
  }),
  'slow-page': (random, twist) => ({ ...place(random, twist), seconds: between(random, 3, 12) }),
  'late-carrier': (random) => ({ region: pick(REGIONS, random), share: between(random, 0.2, 0.8), days: 3 }),
};

/**
 * A device, and as often as not one of its browsers; where no device is recorded, a browser.
 * @param {() => number} random @param {string} twist
 */
function place(random, twist) {
  if (twist === 'unrecorded') return { browser: pick(['Safari', 'Chrome', 'Firefox'], random) };
  const device = pick(['phone', 'desktop'], random);
  return random() < 0.5 ? { device } : { device, browser: pick(BROWSERS[device], random) };
}

/** @template T @param {readonly T[]} list @param {() => number} random @returns {T} */
function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** @param {() => number} random @param {number} least @param {number} most */
function between(random, least, most) {
  return Math.round((least + random() * (most - least)) * 100) / 100;
}

/** @template T @param {readonly T[]} list @param {() => number} random @returns {T[]} */
function shuffled(list, random) {
  return list
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
