import { CannotEstimate } from '../cannot-estimate.js';
import { type Coalition, coalitionsOf, type Tally, tallyOf } from './coalitions.js';
import type { Counts, Credits, Journeys } from './journeys.js';
import { sum } from './journeys.js';
import { joiningRates, rateOfEverySet } from './rate-game.js';
import type { AttributionInput } from './schema.js';
import { EXACT_PLAYERS, sampledShapleyValues, shapleyValues } from './shapley-values.js';

export interface ShapleyCredits extends Credits {
  readonly exact: boolean;
  /** Of the conversions, where sampled. */
  readonly standardErrors?: Float64Array;
}

/**
 * Where a set of channels is worth the conversions of the journeys that touched no other channel, the Shapley
 * value has a closed form: each journey's conversions are split evenly over its different channels (Zhao,
 * Mahboobi & Bagheri 2018, "Shapley value methods for attribution modeling"). Exact for any number of channels.
 */
function byConversions(players: number, coalitions: readonly Coalition[], counts: Counts): ShapleyCredits {
  const conversions = new Float64Array(players);
  const value = new Float64Array(players);
  for (const coalition of coalitions) {
    const tally = tallyOf(coalition, counts);
    for (const member of coalition.members) {
      conversions[member] = (conversions[member] ?? 0) + tally.conversions / coalition.members.length;
      value[member] = (value[member] ?? 0) + tally.value / coalition.members.length;
    }
  }
  return { conversions, value, exact: true };
}

interface Game {
  readonly players: number;
  readonly coalitions: readonly Coalition[];
  readonly tallies: readonly Tally[];
  readonly input: AttributionInput;
}

/** Values scaled so that they sum to the total that is to be credited. */
function scaled(values: Float64Array, total: number): { credits: Float64Array; factor: number } {
  const all = sum(values);
  const factor = all > 0 ? total / all : 0;
  return { credits: values.map((value) => value * factor), factor };
}

/** Values of the game in which a set is worth what its journeys give on average. */
function rateValues({ players, coalitions, tallies, input }: Game, figure: 'conversions' | 'value') {
  const rated = coalitions.map(({ members }, at) => ({
    members,
    amount: tallies[at]?.[figure] ?? 0,
    journeys: tallies[at]?.journeys ?? 0,
  }));
  if (players <= EXACT_PLAYERS) return { values: shapleyValues(players, rateOfEverySet(players, rated)) };
  return sampledShapleyValues(players, joiningRates(players, rated), {
    orders: input.samples,
    seed: input.seed,
  });
}

function byRate(game: Game, counts: Counts): ShapleyCredits {
  const ofConversions: { values: Float64Array; standardErrors?: Float64Array } = rateValues(
    game,
    'conversions',
  );
  if (!(sum(ofConversions.values) > 0)) throw CannotEstimate.because(({ channels }) => channels.noRate);
  const conversions = scaled(ofConversions.values, sum(counts.conversions));
  const value = scaled(rateValues(game, 'value').values, sum(counts.value));
  return {
    conversions: conversions.credits,
    value: value.credits,
    exact: ofConversions.standardErrors === undefined,
    ...(ofConversions.standardErrors && {
      standardErrors: ofConversions.standardErrors.map((error) => error * conversions.factor),
    }),
  };
}

/** Credit by Shapley values of the game that the input names. */
export function byShapley(
  { channels, routes }: Journeys,
  input: AttributionInput,
): (counts: Counts) => ShapleyCredits {
  const coalitions = coalitionsOf(routes);
  const players = channels.length;
  if (input.game === 'conversions') return (counts) => byConversions(players, coalitions, counts);
  return (counts) => {
    const tallies = coalitions.map((coalition) => tallyOf(coalition, counts));
    return byRate({ players, coalitions, tallies, input }, counts);
  };
}
