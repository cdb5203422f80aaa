import { ratio, type TypeProcess } from '../process/process.js';

/** A step on its way from left to right: `rank` is its place in the order of steps, `stage` that of its stage. */
export interface Ranked {
  readonly id: string;
  readonly rank: number;
  readonly stage: number;
}

/** What the through-line is found from. `goals` names the steps that reach a goal, by object type. */
export interface ThroughInput {
  readonly steps: readonly Ranked[];
  readonly processes: readonly TypeProcess[];
  readonly goals: ReadonlyMap<string, ReadonlySet<string>>;
  /** Steps that speak against a goal (a return, a cancellation): the main way does not run on into them. */
  readonly against: ReadonlySet<string>;
}

/** Each step passed is worth this factor, so that a coarse type's short cut does not beat a chain of sure steps. */
const WORTH_OF_A_STEP = 2;
const LEAST_SHARE = 1e-4;
const LEAST_ONWARD = 0.02;
const NOTICEABLE_START = 0.05;

/**
 * The main way from the first stage to the last, across object types at the activities they share. It is the most
 * probable way back from the goal (the product of the shares in which journeys came to each step), so that it shows
 * how those who succeed go, not where most leave; every step passed counts double, or a type that sees only start and
 * end would cut all corners. From the goal it runs on by the most travelled way into later stages.
 */
export function throughLine(input: ThroughInput): string[] {
  const anchor = anchorOf(input);
  if (!anchor) return [];
  const way = wayTo(anchor, input);
  return [...way, ...wayOn(anchor, input)];
}

interface Arrival {
  readonly from: string;
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

interface Best {
  readonly score: number;
  readonly from: string | null;
}

function wayTo(anchor: Ranked, input: ThroughInput): string[] {
  const upTo = input.steps.filter((step) => step.rank <= anchor.rank).sort((a, b) => a.rank - b.rank);
  const starts = startsAmong(upTo, input);
  const best = new Map<string, Best>();
  for (const step of upTo) {
    const found = bestArrival(step, { best, starts, input });
    if (found) best.set(step.id, found);
  }
  const way: string[] = [];
  let at: string | null = anchor.id;
  while (at !== null) {
    way.unshift(at);
    at = best.get(at)?.from ?? null;
  }
  return way;
}

interface Search {
  readonly best: ReadonlyMap<string, Best>;
  readonly starts: ReadonlyMap<string, number>;
  readonly input: ThroughInput;
}

function bestArrival(step: Ranked, { best, starts, input }: Search): Best | null {
  const start = starts.get(step.id);
  let found: Best | null = start === undefined ? null : { score: worth(start), from: null };
  for (const { from, share } of arrivals(step, input)) {
    const before = best.get(from);
    if (!before) continue;
    const score = before.score + worth(share);
    if (!found || score > found.score) found = { score, from };
  }
  return found;
}

const worth = (share: number): number => Math.log(Math.max(share, LEAST_SHARE) * WORTH_OF_A_STEP);

/** Steps before this one, each with the share of what comes here; a type counts by how much of the step it sees. */
function arrivals(step: Ranked, { steps, processes }: ThroughInput): Arrival[] {
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
  return [...shares].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, share]) => ({ from, share }));
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

/** The most travelled way on from a step, to the right and never into what speaks against the goal. */
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
    .filter((next) => next.rank > step.rank && (shares.get(next.id) ?? 0) >= LEAST_ONWARD)
    .sort((a, b) => (shares.get(b.id) ?? 0) - (shares.get(a.id) ?? 0) || a.rank - b.rank)[0];
}
