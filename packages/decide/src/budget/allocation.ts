/** The outcome of a week by steady spend, and what is allowed. */
export interface Lever {
  readonly outcome: (spend: number) => number;
  readonly min: number;
  readonly max: number;
}

export interface Plan {
  readonly spend: readonly number[];
  readonly total: number;
  readonly outcome: number;
}

const GRID = 400;

interface Table {
  /** The best outcome of the channels so far, by steps of budget above their least spend. */
  readonly best: Float64Array;
  /** For each channel, the steps it has in the best split. */
  readonly chosen: readonly Int32Array[];
  readonly step: number;
}

/** Dynamic programming over steps of budget: right also where curves are S-shaped and climbing would get stuck. */
function tabulate(levers: readonly Lever[], above: number): Table {
  const step = above / GRID;
  let best = new Float64Array(GRID + 1);
  const chosen = levers.map(({ outcome, min, max }) => {
    const outcomes = Float64Array.from({ length: GRID + 1 }, (_, steps) =>
      min + steps * step <= max + 1e-9 * (1 + max) ? outcome(min + steps * step) : -Infinity,
    );
    const next = new Float64Array(GRID + 1).fill(-Infinity);
    const steps = new Int32Array(GRID + 1);
    for (let all = 0; all <= GRID; all += 1)
      for (let own = 0; own <= all; own += 1) {
        const sum = (outcomes[own] ?? -Infinity) + (best[all - own] ?? -Infinity);
        if (sum <= (next[all] ?? 0)) continue;
        next[all] = sum;
        steps[all] = own;
      }
    best = next;
    return steps;
  });
  return { best, chosen, step };
}

function split(levers: readonly Lever[], { chosen, step }: Table, steps: number): number[] {
  let left = steps;
  const spend = levers.map(() => 0);
  for (let at = levers.length - 1; at >= 0; at -= 1) {
    const own = chosen[at]?.[left] ?? 0;
    spend[at] = (levers[at]?.min ?? 0) + own * step;
    left -= own;
  }
  return spend;
}

const outcomeOf = (levers: readonly Lever[], spend: readonly number[]): number =>
  levers.reduce((sum, { outcome }, at) => sum + outcome(spend[at] ?? 0), 0);

/** Moves ever smaller amounts from one channel to another while that helps. */
function refine(levers: readonly Lever[], spend: readonly number[], step: number): number[] {
  const now = [...spend];
  const gain = (from: number, to: number, amount: number): number => {
    const [giver, taker] = [levers[from], levers[to]];
    const [less, more] = [(now[from] ?? 0) - amount, (now[to] ?? 0) + amount];
    if (giver === undefined || taker === undefined || less < giver.min || more > taker.max) return 0;
    return (
      giver.outcome(less) + taker.outcome(more) - giver.outcome(now[from] ?? 0) - taker.outcome(now[to] ?? 0)
    );
  };
  for (let amount = step / 2; amount > step / 1000; amount /= 2) {
    let [moved, rounds] = [true, 0];
    while (moved && rounds < 100) {
      moved = false;
      rounds += 1;
      for (let from = 0; from < now.length; from += 1)
        for (let to = 0; to < now.length; to += 1) {
          if (from === to || gain(from, to, amount) <= 1e-12) continue;
          now[from] = (now[from] ?? 0) - amount;
          now[to] = (now[to] ?? 0) + amount;
          moved = true;
        }
    }
  }
  return now;
}

const least = (levers: readonly Lever[]): number => levers.reduce((sum, { min }) => sum + min, 0);

const planOf = (levers: readonly Lever[], spend: readonly number[]): Plan => ({
  spend,
  total: spend.reduce((sum, each) => sum + each, 0),
  outcome: outcomeOf(levers, spend),
});

/** The split of a budget that brings most; null where the bounds leave none. */
export function bestSplit(levers: readonly Lever[], budget: number): Plan | null {
  const above = budget - least(levers);
  const most = levers.reduce((sum, { max }) => sum + max, 0);
  if (above < -1e-9 * budget || budget > most * (1 + 1e-9)) return null;
  if (above <= 0)
    return planOf(
      levers,
      levers.map(({ min }) => min),
    );
  const table = tabulate(levers, above);
  if (!Number.isFinite(table.best[GRID] ?? NaN)) return null;
  return planOf(levers, refine(levers, split(levers, table, GRID), table.step));
}

/** The largest budget, up to `most`, whose best split still brings so much; null where none does. */
export function largestBudget(
  levers: readonly Lever[],
  most: number,
  enough: (plan: Plan) => boolean,
): Plan | null {
  const above = most - least(levers);
  if (!(above > 0)) return null;
  const table = tabulate(levers, above);
  for (let steps = GRID; steps >= 1; steps -= 1) {
    if (!Number.isFinite(table.best[steps] ?? NaN)) continue;
    const plan = planOf(levers, split(levers, table, steps));
    if (enough(plan)) return planOf(levers, refine(levers, plan.spend, table.step));
  }
  return null;
}
