import { fitRecommender } from '@throughline/decide';
import { randomOf } from '../tools/random.mjs';

const ITEMS = 100_000;
const CUSTOMERS = 100_000;
const PURCHASES = 2_000_000;
const ASKED = 20_000;
const CEILING = 10;

/**
 * Recommending from memory, among 100,000 items of which few sell much and most sell little.
 * @returns {import('../tools/results.mjs').Result[]}
 */
export function benchRecommendation() {
  const random = randomOf(11);
  // Items in groups of 20 that go together; low numbers are bought most.
  const item = () => Math.floor(ITEMS * random() ** 2.5);
  const purchases = Array.from({ length: PURCHASES }, (_, at) => {
    const first = item();
    const near = random() < 0.5 ? first : first - (first % 20) + Math.floor(20 * random());
    return {
      customer: `c${at % CUSTOMERS}`,
      item: `i${near}`,
      time: Math.floor(at / CUSTOMERS / 3),
      quantity: 1,
    };
  });
  const begun = performance.now();
  const { histories, recommender } = fitRecommender({
    purchases,
    segments: {},
    method: 'item-item',
    similarity: 'jaccard',
    quantities: false,
    neighbours: 50,
    together: 2,
    again: 1,
  });
  const seconds = (performance.now() - begun) / 1000;
  const times = timesOf(recommender, histories);
  const p99 = times[Math.floor(times.length * 0.99)] ?? NaN;
  return [
    {
      bench: 'decide',
      what: `recommend 10 of ${histories.items.length.toLocaleString('en')} items to a customer, p99 of ${ASKED.toLocaleString('en')}`,
      figure: `${p99.toFixed(2)} ms (learned in ${seconds.toFixed(1)} s)`,
      floor: `under ${CEILING} ms`,
      met: p99 < CEILING,
      data: { p50: times[Math.floor(times.length / 2)], p99, most: times.at(-1), seconds },
    },
  ];
}

/**
 * @param {import('@throughline/decide').Recommender} recommender
 * @param {import('@throughline/decide').FittedRecommender['histories']} histories
 */
function timesOf(recommender, histories) {
  const customers = [...histories.orders.values()];
  const inStock = new Set(histories.items.keys());
  const rules = { inStock, excluded: new Set([1, 2, 3]), notFromLastOrders: 1 };
  return Array.from({ length: ASKED }, (_, at) => {
    const orders = customers[(at * 7) % customers.length];
    const begun = performance.now();
    recommender.recommend({ orders, rules, most: 10 });
    return performance.now() - begun;
  }).sort((a, b) => a - b);
}
