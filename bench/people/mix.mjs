import { TAXONOMY } from '@throughline/model';
import { FUNNEL } from '../scale/questions.mjs';

const named = (place) => ({ activity: TAXONOMY[place].name });
const object = 'order';

/** What a person may be looking at: journeys with or without something, or those of a month. */
const FILTERS = [
  {},
  ...[3, 7, 9, 11, 13, 15].map((place) => ({ where: [{ with: named(place) }] })),
  ...[1, 5, 17].map((place) => ({ where: [{ without: named(place) }] })),
  ...['01', '02', '03'].map((month) => ({
    period: { from: `2025-${month}-01`, to: `2025-${month}-28`, take: 'starting' },
  })),
];

/** Kinds of questions, by how often they are asked out of ten. */
const KINDS = [
  ...Array.from({ length: 3 }, () => FUNNEL),
  ...Array.from({ length: 2 }, () => ({ kind: 'variants', object, limit: 20 })),
  ...Array.from({ length: 2 }, () => ({ kind: 'paths', object, from: named(0), depth: 5 })),
  ...Array.from({ length: 2 }, () => ({
    kind: 'retention',
    object,
    start: named(0),
    return: named(2),
    interval: 'week',
    intervals: 12,
  })),
  { kind: 'map', object, limit: 20 },
];

/**
 * A question as somebody would ask it next: dashboards are looked at by many, so few questions are asked often and many
 * seldom (a Zipf distribution over the filters).
 *
 * @param {() => number} random
 */
export function nextQuestion(random) {
  const weights = FILTERS.map((_, rank) => 1 / (rank + 1));
  const kind = KINDS[Math.floor(random() * KINDS.length)];
  return { ...kind, ...FILTERS[pick(weights, random)] };
}

/** @param {number[]} weights @param {() => number} random */
function pick(weights, random) {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  );
}
