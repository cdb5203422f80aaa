import { adstock, marginalOutcomeAt, outcomeAt } from '../../packages/decide/dist/budget/response.js';
import { decide, MODELS } from '../../packages/decide/dist/index.js';
import { holds, randomFor } from './simulation.mjs';

const budget = MODELS.find(({ name }) => name === 'budget');

const PLANTED = {
  search: { ceiling: 400, halfSpend: 1000, shape: 1.2, carryOver: 0.2 },
  tv: { ceiling: 600, halfSpend: 4000, shape: 2, carryOver: 0.6 },
  social: { ceiling: 150, halfSpend: 800, shape: 1, carryOver: 0.3 },
};
const USUAL = { search: 900, tv: 3500, social: 700 };
const WEEKS = Array.from({ length: 104 }, (_, week) => week);

function simulate(random) {
  const spend = {};
  let outcome = WEEKS.map(
    (week) => 1000 + 2 * week + 80 * Math.sin((2 * Math.PI * week) / 52.18) + 50 * random.normal(),
  );
  for (const [channel, response] of Object.entries(PLANTED)) {
    spend[channel] = WEEKS.map(() =>
      random.next() < 0.15 ? 0 : USUAL[channel] * Math.exp(0.6 * random.normal()),
    );
    const working = adstock(spend[channel], response.carryOver);
    outcome = outcome.map((value, week) => value + outcomeAt(working[week], response));
  }
  return { outcome, spend };
}

/** Each trial is fitted once for all studies. */
const fitted = new Map();
function fit(trial) {
  if (!fitted.has(trial)) {
    const data = simulate(randomFor(trial, 31));
    const { channels } = decide(budget, { ...data, seed: trial });
    fitted.set(trial, { data, channels: Object.fromEntries(channels.map((each) => [each.channel, each])) });
  }
  return fitted.get(trial);
}

const TRUTHS = {
  contribution: ({ data, found, planted }) =>
    holds(
      adstock(data.spend[found.channel], planted.carryOver).reduce(
        (sum, spend) => sum + outcomeAt(spend, planted),
        0,
      ),
      found.contribution,
    ),
  'marginal return': ({ found, planted }) =>
    holds(marginalOutcomeAt(found.today, planted), found.marginalReturn),
  'curve at half its range': ({ found, planted }) =>
    holds(outcomeAt(found.curve[10].spend, planted), found.curve[10]),
};

export const STUDIES = Object.keys(PLANTED).flatMap((channel) =>
  Object.entries(TRUTHS).map(([figure, check]) => ({
    name: `budget: ${channel}, ${figure}`,
    level: 0.9,
    trials: 100,
    run: (trial) => {
      const { data, channels } = fit(trial);
      return check({ data, found: channels[channel], planted: PLANTED[channel] });
    },
  })),
);
