import { decide, MODELS } from '../../packages/decide/dist/index.js';
import { converted, holds, randomFor } from './simulation.mjs';

const model = (name) => MODELS.find((each) => each.name === name);
const compare = (input) => decide(model('experiment'), input).variants[0];
const values = (n, draw) => Array.from({ length: n }, draw);

/** Six in ten buy nothing, the others exponentially much. */
const revenue = (random, n, scale) => ({
  values: values(n, () => (random.next() < 0.6 ? 0 : scale * random.exponential())),
});

function cuped(random, n, lift) {
  const before = values(n, () => 10 + 3 * random.normal());
  return { before, values: before.map((value) => value + lift + Math.sqrt(3) * random.normal()) };
}

/** Revenue by session: who has more sessions spends more in each. */
function ratio(random, n, scale) {
  const denominators = values(n, () => 1 + Math.floor(3 * random.exponential()));
  return {
    denominators,
    values: denominators.map((sessions) => scale * sessions * random.gamma(2) * (1 + sessions / 10)),
  };
}

const arms = (asked, truth, draw, salt) => (trial) => {
  const random = randomFor(trial, salt);
  return holds(truth, compare({ ...asked, ...draw(random) }));
};

const both = (draw, control, variant) => (random) => ({
  control: draw(random, control),
  variants: [draw(random, variant)],
});

/** Whether the always-valid interval holds the truth at every one of twenty looks. */
function everyLook(trial) {
  const random = randomFor(trial, 7);
  let [control, variant] = [0, 0];
  for (let look = 1; look <= 20; look += 1) {
    control += converted(random, 250, 0.2).sum;
    variant += converted(random, 250, 0.22).sum;
    const n = 250 * look;
    const input = {
      metric: 'proportion',
      method: 'sequential',
      difference: 'absolute',
      control: { n, sum: control },
      variants: [{ n, sum: variant }],
    };
    if (!holds(0.02, compare(input))) return false;
  }
  return true;
}

const rateStudy = (method) => (trial) => {
  const rate = converted(randomFor(trial, 8), 50, 0.03);
  return holds(0.03, decide(model('proportion'), rate)[method]);
};

const absolute = { method: 'frequentist', difference: 'absolute' };
const exact = 0.95;

export const STUDIES = [
  {
    name: 'experiment: difference of means, 100 a side, skewed',
    level: exact,
    trials: 4000,
    run: arms(
      { ...absolute, metric: 'mean' },
      0.08,
      both((r, s) => revenue(r, 100, s), 1, 1.2),
      1,
    ),
  },
  {
    name: 'experiment: relative difference of means, 400 a side, skewed',
    level: exact,
    trials: 4000,
    run: arms(
      { metric: 'mean', method: 'frequentist' },
      0.2,
      both((r, s) => revenue(r, 400, s), 1, 1.2),
      2,
    ),
  },
  {
    name: 'experiment: difference of rates, 10 and 13 % of 500',
    level: exact,
    trials: 4000,
    run: arms(
      { ...absolute, metric: 'proportion' },
      0.03,
      both((r, p) => converted(r, 500, p), 0.1, 0.13),
      3,
    ),
  },
  {
    name: 'experiment: CUPED, 100 a side',
    level: exact,
    trials: 4000,
    run: arms(
      { ...absolute, metric: 'mean' },
      0.5,
      both((r, l) => cuped(r, 100, l), 0, 0.5),
      4,
    ),
  },
  {
    name: 'experiment: relative difference of ratios, 300 a side',
    level: exact,
    trials: 4000,
    run: arms(
      { metric: 'ratio', method: 'frequentist' },
      0.1,
      both((r, s) => ratio(r, 300, s), 1, 1.1),
      5,
    ),
  },
  {
    name: 'experiment: difference of medians, 300 a side',
    level: exact,
    trials: 2000,
    run: arms(
      { ...absolute, metric: 'quantile' },
      0.3,
      both((r, shift) => ({ values: values(300, () => shift + r.exponential()) }), 0, 0.3),
      6,
    ),
  },
  {
    name: 'experiment: sequential, at each of 20 looks',
    level: exact,
    claim: 'at least',
    trials: 1000,
    run: everyLook,
  },
  {
    name: 'experiment: Bayesian, flat prior, rates',
    level: exact,
    trials: 4000,
    run: arms(
      { metric: 'proportion', method: 'bayesian', difference: 'absolute' },
      0.03,
      both((r, p) => converted(r, 500, p), 0.1, 0.13),
      9,
    ),
  },
  {
    name: 'experiment: Bayesian, Beta(1, 1), rates',
    level: exact,
    trials: 2000,
    run: arms(
      { metric: 'proportion', method: 'bayesian', difference: 'absolute', prior: { alpha: 1, beta: 1 } },
      0.03,
      both((r, p) => converted(r, 500, p), 0.1, 0.13),
      10,
    ),
  },
  ...['wald', 'wilson', 'agrestiCoull', 'jeffreys'].map((method) => ({
    name: `proportion: 3 % of 50, ${method}`,
    level: exact,
    trials: 10_000,
    run: rateStudy(method),
  })),
  {
    name: 'proportion: 3 % of 50, clopperPearson',
    level: exact,
    claim: 'at least',
    trials: 10_000,
    run: rateStudy('clopperPearson'),
  },
];
