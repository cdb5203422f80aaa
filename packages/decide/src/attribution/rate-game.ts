import type { Gains } from './shapley-values.js';

/** What journeys gave that touched just these channels. */
export interface Rated {
  readonly members: readonly number[];
  readonly amount: number;
  readonly journeys: number;
}

const rate = (amount: number, journeys: number): number => (journeys > 0 ? amount / journeys : 0);

const maskOf = (members: readonly number[]): number =>
  members.reduce((mask, member) => mask | (1 << member), 0);

/** For each set, the sum over all sets within it (Yates' transform). */
function sumsOverSubsets(players: number, figures: Float64Array): Float64Array {
  const sums = Float64Array.from(figures);
  for (let player = 0; player < players; player += 1)
    for (let set = 0; set < sums.length; set += 1)
      if ((set >>> player) & 1) sums[set] = (sums[set] ?? 0) + (sums[set ^ (1 << player)] ?? 0);
  return sums;
}

/**
 * The worth of every set in the rate game: the mean of the journeys that touched just this set; where there were
 * none, of those that touched no channel outside it.
 */
export function rateOfEverySet(players: number, rated: readonly Rated[]): Float64Array {
  const amounts = new Float64Array(2 ** players);
  const journeys = new Float64Array(2 ** players);
  for (const each of rated) {
    const mask = maskOf(each.members);
    amounts[mask] = each.amount;
    journeys[mask] = each.journeys;
  }
  const [within, journeysWithin] = [sumsOverSubsets(players, amounts), sumsOverSubsets(players, journeys)];
  return amounts.map((amount, set) =>
    (journeys[set] ?? 0) > 0
      ? rate(amount, journeys[set] ?? 0)
      : rate(within[set] ?? 0, journeysWithin[set] ?? 0),
  );
}

/** The same game for many players: what each adds as the players join one after another. */
export function joiningRates(players: number, rated: readonly Rated[]): Gains {
  const holding = Array.from({ length: players }, (_, player) =>
    rated.map(({ members }, at) => (members.includes(player) ? at : -1)).filter((at) => at >= 0),
  );
  return (order) => {
    const gains = new Float64Array(players);
    const missing = rated.map(({ members }) => members.length);
    const within = { amount: 0, journeys: 0 };
    let before = 0;
    for (const [joined, player] of order.entries()) {
      let worth: number | null = null;
      for (const at of holding[player] ?? []) {
        missing[at] = (missing[at] ?? 0) - 1;
        const each = rated[at];
        if (missing[at] !== 0 || each === undefined) continue;
        within.amount += each.amount;
        within.journeys += each.journeys;
        if (each.members.length === joined + 1 && each.journeys > 0) worth = rate(each.amount, each.journeys);
      }
      worth ??= rate(within.amount, within.journeys);
      gains[player] = worth - before;
      before = worth;
    }
    return gains;
  };
}
