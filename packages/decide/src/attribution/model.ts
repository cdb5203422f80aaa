import { decisionModel } from '../model.js';
import { creditIntervals } from './bootstrap.js';
import { type Creditor, type Credits, type Journeys, prepare, sum } from './journeys.js';
import { byMarkov, transitionsOf } from './markov.js';
import { chooseOrder } from './order.js';
import { byRule } from './rules.js';
import { AttributionInput, AttributionOutput, type Chain, type ChannelCredit } from './schema.js';
import { byShapley } from './shapley.js';

/** What a model has found, beside the credits that all of them give. */
interface Found {
  readonly credit: Creditor;
  readonly credits: Credits;
  /** What else there is to say of a channel. */
  readonly more: (channel: number) => Partial<ChannelCredit>;
  readonly chain?: Chain;
  readonly exact?: boolean;
}

function find(journeys: Journeys, input: AttributionInput): Found {
  if (input.model === 'markov') return findByMarkov(journeys, input);
  if (input.model === 'shapley') return findByShapley(journeys, input);
  const credit = byRule(input.model, journeys, input);
  return { credit, credits: credit(journeys.counts), more: () => ({}) };
}

function findByMarkov(journeys: Journeys, input: AttributionInput): Found {
  const choice =
    input.order === 'auto'
      ? chooseOrder(journeys, input.seed)
      : { order: input.order, candidates: undefined };
  const credit = byMarkov(journeys, choice.order);
  const credits = credit(journeys.counts);
  const { conversionRate, chain, removal, removalValue } = credits;
  const priced = sum(journeys.counts.value) > 0;
  return {
    credit,
    credits,
    more: (channel) => ({
      removalEffect: removal[channel] ?? 0,
      ...(priced && { removalEffectValue: removalValue[channel] ?? 0 }),
    }),
    chain: {
      order: choice.order,
      conversionRate,
      ...(choice.candidates && { candidates: choice.candidates }),
      ...(input.transitions && { transitions: transitionsOf(chain, journeys.channels) }),
    },
  };
}

function findByShapley(journeys: Journeys, input: AttributionInput): Found {
  const credit = byShapley(journeys, input);
  const credits = credit(journeys.counts);
  const { standardErrors } = credits;
  return {
    credit,
    credits,
    more: (channel) => (standardErrors ? { standardError: standardErrors[channel] ?? 0 } : {}),
    exact: credits.exact,
  };
}

function channelsOf(
  { credit, credits, more }: Found,
  journeys: Journeys,
  input: AttributionInput,
): ChannelCredit[] {
  const { intervals, seed } = input;
  const bounds = intervals && creditIntervals(credit, journeys.counts, { ...intervals, seed });
  const rows = journeys.channels.map((channel, at) => ({
    channel,
    conversions: credits.conversions[at] ?? 0,
    value: credits.value[at] ?? 0,
    ...more(at),
    ...(bounds && { conversionsInterval: bounds.conversions[at], valueInterval: bounds.value[at] }),
  }));
  return rows.sort((a, b) => b.conversions - a.conversions || (a.channel < b.channel ? -1 : 1));
}

/** Which channels brought the conversions: see docs/models.md. */
export const attribution = decisionModel({
  name: 'attribution',
  title: 'Which channels brought the conversions, and what they were worth',
  input: AttributionInput,
  output: AttributionOutput,
  run: (input): AttributionOutput => {
    const journeys = prepare(input);
    const found = find(journeys, input);
    return {
      model: input.model,
      channels: channelsOf(found, journeys, input),
      conversions: sum(journeys.counts.conversions),
      value: sum(journeys.counts.value),
      ...(found.chain && { chain: found.chain }),
      ...(found.exact !== undefined && { exact: found.exact }),
    };
  },
});
