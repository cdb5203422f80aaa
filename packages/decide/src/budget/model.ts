import { decisionModel } from '../model.js';
import { quantileOfSorted } from '../numerics/quantile.js';
import { bestSplit, type Lever, largestBudget, type Plan } from './allocation.js';
import { type FittedBudget, fitBudget } from './fit.js';
import { marginalOutcomeAt, outcomeAt, type Response } from './response.js';
import { BudgetInput, BudgetOutput, type ChannelResponse, type Estimate, type Split } from './schema.js';
import { CannotEstimate } from '../cannot-estimate.js';
import { wordsIn } from '../words/words.js';

const RECENT_WEEKS = 8;
const CURVE_POINTS = 21;
const REACH = 1.5;
/** Where the logarithm of a contribution is this uncertain, it may as well be half or double. */
const WEAK = 0.7;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function estimateOf(values: readonly number[], level: number): Estimate {
  const sorted = Float64Array.from(values).sort();
  return {
    estimate: meanOf(values),
    low: quantileOfSorted(sorted, (1 - level) / 2),
    high: quantileOfSorted(sorted, (1 + level) / 2),
  };
}

const highest = (series: readonly number[]): number =>
  series.reduce((most, value) => Math.max(most, value), 0);

const todayOf = ({ today, spend }: BudgetInput, channel: string): number =>
  today[channel] ?? meanOf((spend[channel] ?? []).slice(-RECENT_WEEKS));

function spreadOfLog(values: readonly number[]): number {
  const logs = values.map((value) => Math.log(Math.max(value, 1e-300)));
  const mean = meanOf(logs);
  return Math.sqrt(meanOf(logs.map((log) => (log - mean) ** 2)));
}

function describe(fitted: FittedBudget, input: BudgetInput, at: number): ChannelResponse {
  const { level, outcomeValue } = input;
  const channel = fitted.channels[at] ?? '';
  const responses = fitted.draws.map((draw) => draw[at] as Response);
  const contributions = fitted.contributions.map((draw) => draw[at] ?? 0);
  const series = input.spend[channel] ?? [];
  const spent = series.reduce((sum, value) => sum + value, 0);
  const today = todayOf(input, channel);
  const estimate = (of: (response: Response) => number) => estimateOf(responses.map(of), level);
  const points = Array.from(
    { length: CURVE_POINTS },
    (_, point) => (REACH * highest(series) * point) / (CURVE_POINTS - 1),
  );
  return {
    channel,
    evidence: spreadOfLog(contributions) > WEAK ? 'weak' : 'clear',
    ceiling: estimate(({ ceiling }) => ceiling),
    halfSpend: estimate(({ halfSpend }) => halfSpend),
    shape: estimate(({ shape }) => shape),
    carryOver: estimate(({ carryOver }) => carryOver),
    contribution: estimateOf(contributions, level),
    returnOnSpend: estimateOf(
      contributions.map((outcome) => (outcome * outcomeValue) / spent),
      level,
    ),
    today,
    marginalReturn: estimate((response) => outcomeValue * marginalOutcomeAt(today, response)),
    curve: points.map((spend) => ({ spend, ...estimate((response) => outcomeAt(spend, response)) })),
  };
}

/** The mean outcome over the draws, between points of a fine grid by straight lines: called very often. */
function meanCurve(responses: readonly Response[], most: number): (spend: number) => number {
  const points = 600;
  const values = Float64Array.from({ length: points + 1 }, (_, at) =>
    meanOf(responses.map((response) => outcomeAt((most * at) / points, response))),
  );
  return (spend) => {
    const at = Math.min(points - 1e-9, Math.max(0, (spend / most) * points));
    const below = Math.floor(at);
    const from = values[below] ?? 0;
    return from + (at - below) * ((values[below + 1] ?? from) - from);
  };
}

function leversOf({ channels, draws }: FittedBudget, { spend, bounds }: BudgetInput): Lever[] {
  return channels.map((channel, at) => {
    const { min = 0, max = Math.max(min, REACH * highest(spend[channel] ?? [])) } = bounds[channel] ?? {};
    const responses = draws.map((draw) => draw[at] as Response);
    return { outcome: meanCurve(responses, max > 0 ? max : 1), min, max };
  });
}

function splitOf(plan: Plan, fitted: FittedBudget, input: BudgetInput): Split {
  const { level, outcomeValue } = input;
  const today = fitted.channels.map((channel) => todayOf(input, channel));
  const outcomeOf = (draw: readonly Response[], spend: readonly number[]) =>
    draw.reduce((sum, response, at) => sum + outcomeAt(spend[at] ?? 0, response), 0);
  const outcomes = fitted.draws.map((draw) => outcomeOf(draw, plan.spend));
  const total = plan.total;
  const spentToday = today.reduce((sum, spend) => sum + spend, 0);
  const asToday = today.map((spend) =>
    spentToday > 0 ? (spend * total) / spentToday : total / today.length,
  );
  const gains = fitted.draws.map((draw, at) => (outcomes[at] ?? 0) - outcomeOf(draw, asToday));
  return {
    spend: total,
    channels: fitted.channels.map((channel, at) => ({
      channel,
      spend: plan.spend[at] ?? 0,
      today: today[at] ?? 0,
    })),
    outcome: estimateOf(outcomes, level),
    returnOnSpend: estimateOf(
      outcomes.map((outcome) => (total > 0 ? (outcome * outcomeValue) / total : 0)),
      level,
    ),
    gain: estimateOf(gains, level),
    chanceOfGain: gains.filter((gain) => gain > 0).length / gains.length,
  };
}

function bestFor(budget: number, fitted: FittedBudget, input: BudgetInput): Split {
  const plan = bestSplit(leversOf(fitted, input), budget);
  if (plan !== null) return splitOf(plan, fitted, input);
  throw CannotEstimate.because(({ channels }) => channels.noSplit);
}

function largestFor(target: number, fitted: FittedBudget, input: BudgetInput): Split | null {
  const levers = leversOf(fitted, input);
  const most = levers.reduce((sum, { max }) => sum + max, 0);
  const plan = largestBudget(
    levers,
    most,
    ({ outcome, total }) => outcome * input.outcomeValue >= target * total,
  );
  return plan && splitOf(plan, fitted, input);
}

/** What each channel's spend brings, and how to split it: see docs/models.md. */
export const budget = decisionModel({
  name: 'budget',
  title: 'What each channel brings by what is spent on it, and the best split of a budget',
  input: BudgetInput,
  output: BudgetOutput,
  run: (input): BudgetOutput => {
    const fitted = fitBudget(input);
    const channels = fitted.channels.map((_, at) => describe(fitted, input, at));
    const weak = channels.filter(({ evidence }) => evidence === 'weak');
    return {
      channels,
      ...(input.budget !== undefined && { split: bestFor(input.budget, fitted, input) }),
      ...(input.targetReturn !== undefined && { target: largestFor(input.targetReturn, fitted, input) }),
      fit: fitted.fit,
      warnings: [...fitted.warnings, ...weak.map(({ channel }) => wordsIn(input.locale).notes.weak(channel))],
    };
  },
});
