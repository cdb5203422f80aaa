import { decide, MODELS } from '@throughline/decide';
import { randomOf } from '../tools/random.mjs';

const STEPS = 30;
const LENGTH = 10;
const AFTER = 6;
const JOURNEYS = 2_000_000;
const FLOOR = 200_000;

/**
 * What-if on a shop of thirty activities whose journeys are ten events long in the mean: journeys played a second, learning,
 * drawing and summing up included. Without queues, as the floor says; and with one through which each journey passes.
 * @returns {import('../tools/results.mjs').Result[]}
 */
export function benchSimulate() {
  const learned = learnedShop();
  const team = {
    id: 'team',
    activities: [2],
    week: Array.from({ length: 168 }, (_, hour) => (hour % 24 >= 8 && hour % 24 < 18 ? 1 : 0)),
    perHour: 1500,
  };
  return [
    played(`${JOURNEYS.toLocaleString('en')} journeys`, { learned, journeys: JOURNEYS }, FLOOR),
    played(
      '200,000 journeys through a queue',
      { learned: { ...learned, resources: [team] }, journeys: 200_000, queues: true },
      null,
    ),
  ];
}

/** @param {string} what @param {object} input @param {number | null} floor */
function played(what, input, floor) {
  const model = MODELS.find(({ name }) => name === 'simulate');
  const begun = performance.now();
  const output = decide(model, {
    ...input,
    changes: [{ change: 'probability', to: ['Step 3'], factor: 0.8 }],
  });
  const seconds = (performance.now() - begun) / 1000;
  const { journeys, events } = output.played;
  const perSecond = journeys / seconds;
  return {
    bench: 'simulate',
    what: `${what} of ${(events / journeys).toFixed(1)} events, without and with a change`,
    figure: `${Math.round(perSecond).toLocaleString('en')} journeys/s`,
    ...(floor === null ? {} : { floor: `${floor.toLocaleString('en')} journeys/s`, met: perSecond >= floor }),
    data: { journeys, events, seconds, perSecond },
  };
}

/** Routes of order three, times by part of the week, and an amount. */
function learnedShop() {
  const random = randomOf(5);
  const activities = Array.from({ length: STEPS }, (_, at) => `Step ${at + 1}`);
  /** What comes next is one of six, as in most shops. @param {number} last */
  const step = (last) => 1 + ((last + Math.floor(AFTER * random() ** 2)) % STEPS);
  /** @type {Map<string, { after: number[], next: number, count: number, tuning: number }>} */
  const routes = new Map();
  for (let journey = 0; journey < 20_000; journey += 1) {
    const path = [0];
    while (path.length < 2 || random() > 1 / LENGTH) path.push(step(path.at(-1) ?? 0));
    path.push(0);
    for (let at = 0; at + 1 < path.length; at += 1) {
      const after = path.slice(Math.max(0, at - 2), at + 1);
      const next = path[at + 1] ?? 0;
      const key = [...after, next].join(' ');
      const route = routes.get(key) ?? { after, next, count: 0, tuning: 0 };
      route.count += 1;
      if (journey % 5 === 0) route.tuning += 1;
      routes.set(key, route);
    }
  }
  const quantiles = Array.from({ length: 65 }, (_, at) => -600 * Math.log(1 - at / 65));
  const pairs = activities.flatMap((_, from) =>
    Array.from({ length: AFTER }, (__, more) => ({ from: from + 1, to: 1 + ((from + 1 + more) % STEPS) })),
  );
  return {
    activities,
    routes: [...routes.values()],
    times: pairs.flatMap((pair) => [
      { ...pair, count: 100, quantiles },
      ...Array.from({ length: 28 }, (_, bucket) => ({ ...pair, bucket, count: 50, quantiles })),
    ]),
    arrivals: { perWeek: 20_000, week: Array.from({ length: 168 }, () => 1) },
    amounts: [{ activity: 3, share: 1, count: 1000, mean: 40, quantiles: [1, 30, 200] }],
    goal: { reach: [3] },
  };
}
