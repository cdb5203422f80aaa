import { decide, MODELS } from '../../packages/decide/dist/index.js';
import { holds, randomFor } from './simulation.mjs';

const attribution = MODELS.find(({ name }) => name === 'attribution');
const spend = MODELS.find(({ name }) => name === 'return-on-spend');
const NAMES = ['search', 'email', 'social', 'direct'];
const CONVERTS = { search: 0.3, email: 0.2, social: 0.05, direct: 0.4 };

/** Ways of customers: a walk over channels that ends with one in three, and converts by the last one. */
function paths(random, journeys) {
  return Array.from({ length: journeys }, () => {
    const channels = [];
    do {
      const others = NAMES.filter((name) => name !== channels.at(-1));
      channels.push(others[random.below(others.length)]);
    } while (random.next() > 1 / 3);
    const conversions = random.next() < CONVERTS[channels.at(-1)] ? 1 : 0;
    return { channels, conversions, nulls: 1 - conversions };
  });
}

const creditsFor = (input, journeys) => {
  const { channels } = decide(attribution, input);
  const search = channels.find(({ channel }) => channel === 'search');
  return { ...search, each: search.conversions / journeys };
};

/** Folded ways of customers whose orders are worth e to a normal number: some few are worth most. */
function pricedPaths(random, journeys) {
  const folded = new Map();
  for (const { channels, conversions, nulls } of paths(random, journeys)) {
    const key = channels.join();
    const path = folded.get(key) ?? { channels, conversions: 0, value: 0, valueSquares: 0, nulls: 0 };
    const worth = conversions === 1 ? Math.exp(random.normal()) : 0;
    path.conversions += conversions;
    path.nulls += nulls;
    path.value += worth;
    path.valueSquares += worth ** 2;
    folded.set(key, path);
  }
  return [...folded.values()];
}

const valueFor = (input, journeys) => {
  const { channels } = decide(attribution, input);
  const search = channels.find(({ channel }) => channel === 'search');
  return { ...search, each: search.value / journeys };
};

function studyOfValue(asked, journeys, salt) {
  let truth;
  return (trial) => {
    truth ??= valueFor({ ...asked, paths: pricedPaths(randomFor(1, 1000 + salt), MANY) }, MANY).each;
    const drawn = pricedPaths(randomFor(trial, salt), journeys);
    const input = { ...asked, intervals: { resamples: 200 }, seed: trial, paths: drawn };
    return holds(truth * journeys, valueFor(input, journeys).valueInterval);
  };
}

/** The truth is the credit of very many journeys, for each journey. */
const MANY = 400_000;
function study(asked, journeys, salt) {
  let truth;
  return (trial) => {
    truth ??= creditsFor({ ...asked, paths: paths(randomFor(1, 1000 + salt), MANY) }, MANY).each;
    const input = {
      ...asked,
      intervals: { resamples: 200 },
      seed: trial,
      paths: paths(randomFor(trial, salt), journeys),
    };
    const { conversionsInterval } = creditsFor(input, journeys);
    return holds(truth * journeys, conversionsInterval);
  };
}

export const STUDIES = [
  {
    name: 'attribution: linear credit of 500 journeys',
    level: 0.95,
    trials: 500,
    run: study({ model: 'linear' }, 500, 21),
  },
  {
    name: 'attribution: Markov credit of 500 journeys',
    level: 0.95,
    trials: 500,
    run: study({ model: 'markov' }, 500, 22),
  },
  {
    name: 'attribution: Shapley credit of 500 journeys',
    level: 0.95,
    trials: 500,
    run: study({ model: 'shapley' }, 500, 23),
  },
  {
    name: 'attribution: worth by Markov of 500 journeys, uneven orders',
    level: 0.95,
    trials: 1000,
    run: studyOfValue({ model: 'markov' }, 500, 25),
  },
  {
    name: 'return-on-spend: cost of an order, 20 expected',
    level: 0.95,
    claim: 'at least',
    trials: 10_000,
    run: (trial) => {
      const random = randomFor(trial, 24);
      let [orders, time] = [0, random.exponential()];
      for (; time < 20; time += random.exponential()) orders += 1;
      const { touchpoints } = decide(spend, { touchpoints: [{ name: 'search', spend: 1000, orders }] });
      return holds(50, touchpoints[0].costPerOrder);
    },
  },
];
