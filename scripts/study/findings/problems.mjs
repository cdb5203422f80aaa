import { between, pick, shuffled } from './chance.mjs';

const BROWSERS = { phone: ['Safari', 'Chrome'], desktop: ['Chrome', 'Edge', 'Firefox'] };
const CATEGORIES = ['Jackets', 'Shoes', 'Backpacks', 'Tents', 'Cookware', 'Lamps'];
const REGIONS = ['North', 'West', 'East', 'South', 'Austria'];
const STEPS = ['address', 'delivery', 'payment'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** @typedef {() => number} Draw A number in [0, 1). */

/**
 * Every problem that may be planted, those of one kind in places that do not overlap: two faults of a kind that meet in a place are
 * one fault to a shop. What is drawn again in each of them is how bad it is.
 * @param {Draw} random @param {string} twist
 * @returns {Record<string, unknown>[]}
 */
function possible(random, twist) {
  const devices = twist === 'unrecorded' ? [null] : ['phone', 'desktop'];
  const everywhere = devices.flatMap((device) => [
    { kind: 'payment-error', ...placeOn(device, random), share: between(random, 0.06, 0.5) },
    { kind: 'slow-page', ...placeOn(device, random), seconds: between(random, 2, 12) },
  ]);
  const forms = STEPS.map((step) => ({
    kind: 'confusing-form',
    ...placeOn(pick(devices, random), random),
    step,
    share: between(random, 0.08, 0.6),
    leave: between(random, 0.2, 0.6),
  }));
  const out = shuffled(CATEGORIES, random)
    .slice(0, 2)
    .map((category) => ({ kind: 'stock-out', category, share: between(random, 0.2, 1) }));
  const late = shuffled(REGIONS, random)
    .slice(0, 2)
    .map((region) => ({ kind: 'late-carrier', region, share: between(random, 0.2, 0.8), days: 3 }));
  // Searches break by device alone, which nobody could see where it is not recorded.
  const search =
    twist === 'unrecorded'
      ? []
      : [{ kind: 'broken-search', device: pick(devices, random), share: between(random, 0.2, 1) }];
  return [
    ...everywhere,
    ...forms,
    ...out,
    ...late,
    ...search,
    { kind: 'shipping-shock', region: pick(REGIONS, random), fee: between(random, 2, 9).toFixed(2) },
    { kind: 'slow-picker', weekdays: [pick(WEEKDAYS, random)], slowdown: between(random, 1, 6) },
  ];
}

/**
 * Some of the problems that may be planted, each with a name of its own.
 * @param {Draw} random @param {{ count: number, twist: string }} wanted
 */
export function drawProblems(random, { count, twist }) {
  return shuffled(possible(random, twist), random)
    .slice(0, count)
    .map((problem, at) => ({
      id: `${String(problem.kind)}-${at + 1}`,
      ...problem,
      ...unseenCause(problem, twist),
    }));
}

const STRIKES_VISITS = new Set(['payment-error', 'confusing-form', 'slow-page', 'broken-search']);

/** Who is ready to buy is hardly struck where intent is the cause; the others are struck the more. */
function unseenCause({ kind, share }, twist) {
  if (twist !== 'intent' || !STRIKES_VISITS.has(kind)) return {};
  return { sparesKeen: 0.7, ...(share === undefined ? {} : { share: Math.min(1, 1.4 * share) }) };
}

/**
 * A device, and as often as not one of its browsers; where no device is recorded, a browser.
 * @param {string | null} device @param {Draw} random
 */
function placeOn(device, random) {
  if (device === null) return { browser: pick(['Safari', 'Chrome', 'Firefox'], random) };
  return random() < 0.5 ? { device } : { device, browser: pick(BROWSERS[device], random) };
}
