import type { Lane } from '@throughline/model';
import { ratio, type TypeProcess } from '../process/process.js';

/** A step on its way from left to right: `rank` is its place in the order of steps, `stage` that of its stage. */
export interface Ranked {
  readonly id: string;
  readonly rank: number;
  readonly stage: number;
  readonly lane: Lane;
}

/** What the through-line is found from. `goals` names the steps that reach a goal, by object type. */
export interface ThroughInput {
  readonly steps: readonly Ranked[];
  readonly processes: readonly TypeProcess[];
  readonly goals: ReadonlyMap<string, ReadonlySet<string>>;
  /** Steps that speak against a goal (a return, a cancellation): the main way does not run on into them. */
  readonly against: ReadonlySet<string>;
}

/** Steps that a greater share of the successful pass belong on the way; rarer ones speak against it. */
const FAIR_SHARE = 0.35;
/** How much a strong way between two steps counts beside the steps themselves. */
const WEIGHT_OF_WAY = 0.15;
/** What it costs to change the lane: a notice sent on the way is no reason to leave it. */
const COST_OF_LANE = 0.1;
const LEAST_SHARE = 0.02;
/** Beyond the goal the main way runs on only where at least this share does. */
const LEAST_ONWARD = 0.15;
const NOTICEABLE_START = 0.05;

/**
 * The main way from the first stage to the last, across object types at the activities they share: of all ways to the
 * goal along the order of steps, the one that gathers the steps which most journeys that get that far pass (dynamic
 * programming; see `passedShare`). Counting steps rather than ways keeps a type that sees only start and end from
 * cutting all corners. From the goal it runs on where a fair share of customers does.
 */
export function throughLine(input: ThroughInput): string[] {
  const anchor = anchorOf(input);
  if (!anchor) return [];
  const way = wayTo(anchor, input);
  return [...way, ...wayOn(anchor, input)];
}

interface Arrival {
  readonly from: string;
  readonly lane: Lane;
  readonly share: number;
}

function eventsOf(id: string, processes: readonly TypeProcess[]): number {
  return Math.max(0, ...processes.map((process) => process.nodes.get(id)?.events ?? 0));
}

/** The furthest step among the goals that about as many journeys reach as the most reached one. */
function anchorOf(input: ThroughInput): Ranked | undefined {
  const reached = goalVolumes(input);
  const volumes = reached.size > 0 ? reached : endVolumes(input);
  const most = Math.max(0, ...volumes.values());
  return [...input.steps]
    .filter((step) => (volumes.get(step.id) ?? 0) >= most / 2 && most > 0)
    .sort((a, b) => b.rank - a.rank)[0];
}

function goalVolumes({ steps, processes, goals, against }: ThroughInput): Map<string, number> {
  const volumes = new Map<string, number>();
  for (const { id } of steps) {
    for (const process of processes) {
      const node = process.nodes.get(id);
      if (!node || against.has(id) || !goals.get(process.objectType)?.has(id)) continue;
      volumes.set(id, Math.max(volumes.get(id) ?? 0, node.journeys));
    }
  }
  return volumes;
}

function endVolumes({ steps, processes }: ThroughInput): Map<string, number> {
  return new Map(
    steps.map(({ id }) => [id, Math.max(0, ...processes.map((process) => process.nodes.get(id)?.last ?? 0))]),
  );
}

const journeysOf = (id: string, processes: readonly TypeProcess[]): number =>
  Math.max(0, ...processes.map((process) => process.nodes.get(id)?.journeys ?? 0));

/**
 * About what share of the journeys that get beyond a step have passed it. Who skips a step is not always new: who
 * went back from it and then took a short cut has passed it before, and who went ahead may yet come to it: ways back
 * from it and to it are set off against ways around it.
 */
function passedShare(step: Ranked, anchor: Ranked, { steps, processes }: ThroughInput): number {
  const rank = new Map(steps.map((entry) => [entry.id, entry.rank]));
  const volume = Math.min(1, ratio(journeysOf(step.id, processes), journeysOf(anchor.id, processes)));
  const shares = processes.map((process) => {
    const node = process.nodes.get(step.id);
    if (!node) return 0;
    const { around, again } = traffic(step, process, rank);
    return ratio(node.journeys, node.journeys + Math.max(0, around - again));
  });
  return volume * Math.max(0, ...shares);
}

/** How many pass around a step, and how many of them pass it all the same: before, or after. */
function traffic(
  step: Ranked,
  process: TypeProcess,
  rank: ReadonlyMap<string, number>,
): { around: number; again: number } {
  const result = { around: 0, again: 0 };
  for (const node of process.nodes.values()) {
    if ((rank.get(node.step) ?? 0) > step.rank) result.around += node.first;
  }
  for (const edge of process.edges) {
    const from = rank.get(edge.from) ?? 0;
    const to = rank.get(edge.to) ?? 0;
    if (from < step.rank && to > step.rank) result.around += edge.count;
    const back = from > to && (edge.from === step.id || edge.to === step.id);
    if (back) result.again += edge.count;
  }
  return result;
}

interface Best {
  readonly score: number;
  readonly from: string | null;
}

function wayTo(anchor: Ranked, input: ThroughInput): string[] {
  const upTo = input.steps.filter((step) => step.rank <= anchor.rank).sort((a, b) => a.rank - b.rank);
  const search: Search = {
    best: new Map(),
    starts: startsAmong(upTo, input),
    came: new Map(upTo.map((step) => [step.id, arrivals(step, input)])),
    passed: new Map(upTo.map((step) => [step.id, passedShare(step, anchor, input)])),
  };
  for (const step of upTo) {
    const found = bestArrival(step, search);
    if (found) search.best.set(step.id, found);
  }
  const way: string[] = [];
  let at: string | null = anchor.id;
  while (at !== null) {
    way.unshift(at);
    at = search.best.get(at)?.from ?? null;
  }
  return way;
}

interface Search {
  readonly best: Map<string, Best>;
  readonly starts: ReadonlyMap<string, number>;
  readonly came: ReadonlyMap<string, readonly Arrival[]>;
  readonly passed: ReadonlyMap<string, number>;
}

function bestArrival(step: Ranked, { best, starts, came, passed }: Search): Best | null {
  const here = (passed.get(step.id) ?? 0) - FAIR_SHARE;
  const start = starts.get(step.id);
  let found: Best | null = start === undefined ? null : { score: here + ease(start), from: null };
  for (const { from, lane, share } of came.get(step.id) ?? []) {
    const before = best.get(from);
    if (!before || share < LEAST_SHARE) continue;
    const score = before.score + here + ease(share) - (lane === step.lane ? 0 : COST_OF_LANE);
    if (!found || score > found.score) found = { score, from };
  }
  return found;
}

const ease = (share: number): number => WEIGHT_OF_WAY * Math.log(share);

/** Steps before this one, each with the share of what comes here; a type counts by how much of the step it sees. */
function arrivals(step: Ranked, { steps, processes }: ThroughInput): Arrival[] {
  const laneOf = new Map(steps.map((other) => [other.id, other.lane]));
  const earlier = new Set(steps.filter((other) => other.rank < step.rank).map((other) => other.id));
  const events = eventsOf(step.id, processes);
  const shares = new Map<string, number>();
  for (const process of processes) {
    const node = process.nodes.get(step.id);
    if (!node) continue;
    const into = process.edges.filter((edge) => edge.to === step.id && earlier.has(edge.from));
    const total = node.first + into.reduce((sum, edge) => sum + edge.count, 0);
    const seen = Math.min(1, ratio(node.events, events));
    for (const edge of into) {
      const share = ratio(edge.count, total) * seen;
      shares.set(edge.from, Math.max(shares.get(edge.from) ?? 0, share));
    }
  }
  return [...shares]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, share]) => ({ from, share, lane: laneOf.get(from) ?? step.lane }));
}

/** Where a journey may begin: steps of the earliest stage in which a fair share of some type's journeys begins. */
function startsAmong(steps: readonly Ranked[], { processes }: ThroughInput): Map<string, number> {
  const shares = steps.map((step) => ({ step, share: firstShare(step.id, processes) }));
  const fair = shares.filter(({ share }) => share >= NOTICEABLE_START);
  const earliest = Math.min(...fair.map(({ step }) => step.stage));
  return new Map(
    fair.filter(({ step }) => step.stage === earliest).map(({ step, share }) => [step.id, share]),
  );
}

function firstShare(id: string, processes: readonly TypeProcess[]): number {
  return Math.max(
    0,
    ...processes.map((process) => ratio(process.nodes.get(id)?.first ?? 0, process.journeys)),
  );
}

function wayOn(anchor: Ranked, input: ThroughInput): string[] {
  const way: string[] = [];
  let at: Ranked | undefined = anchor;
  while (at) {
    at = onward(at, input);
    if (at) way.push(at.id);
  }
  return way;
}

/** What most customers do next (what happens unasked, such as a mailing, carries nobody on), to the right and never into what speaks against the goal. */
function onward(step: Ranked, { steps, processes, against }: ThroughInput): Ranked | undefined {
  const shares = new Map<string, number>();
  for (const process of processes) {
    const total = process.nodes.get(step.id)?.events ?? 0;
    for (const edge of process.edges) {
      if (edge.from !== step.id || against.has(edge.to)) continue;
      shares.set(edge.to, Math.max(shares.get(edge.to) ?? 0, ratio(edge.count, total)));
    }
  }
  return steps
    .filter(
      (next) =>
        next.lane === 'customer' && next.rank > step.rank && (shares.get(next.id) ?? 0) >= LEAST_ONWARD,
    )
    .sort((a, b) => (shares.get(b.id) ?? 0) - (shares.get(a.id) ?? 0) || a.rank - b.rank)[0];
}
