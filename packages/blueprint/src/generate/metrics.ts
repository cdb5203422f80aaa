import { addAmounts, type Amount, type MapActivity, type StepMetrics } from '@throughline/model';
import { finite, mergeSeconds, ratio, type ProcessNode, type TypeProcess } from '../process/process.js';

/** A step's figures, and whose journeys they count. */
export interface StepFigures {
  readonly leading: string | null;
  readonly objectTypes: readonly string[];
  readonly metrics: StepMetrics;
}

interface Passing {
  readonly process: TypeProcess;
  readonly node: ProcessNode;
}

/** Steps that reach a goal, by object type. */
export type Goals = ReadonlyMap<string, ReadonlySet<string>>;

/** What decides whose journeys a step is counted in. */
export interface Counting {
  readonly processes: readonly TypeProcess[];
  readonly goals: Goals;
  /** Object types that the step is about, the most specific first; empty where nobody knows. */
  readonly about: readonly string[];
  /** The one that leads whatever else would; undefined where nothing is said. */
  readonly leading: string | undefined;
}

/**
 * The object types that pass a step, the leading one first: the one that was said, else a type whose goal it is (so that a purchase is counted in
 * the visits that led to it), else the one that the step is about, else the one with the most journeys.
 */
function passing(step: string, { processes, goals, about, leading }: Counting): Passing[] {
  const isSaid = ({ process }: Passing) => (process.objectType === leading ? 1 : 0);
  const aims = ({ process }: Passing) => (goals.get(process.objectType)?.has(step) ? 1 : 0);
  const first = about.find((type) => processes.some((p) => p.objectType === type && p.nodes.has(step)));
  const isAbout = ({ process }: Passing) => (process.objectType === first ? 1 : 0);
  return processes
    .flatMap((process) => {
      const node = process.nodes.get(step);
      return node ? [{ process, node }] : [];
    })
    .sort(
      (a, b) =>
        isSaid(b) - isSaid(a) ||
        aims(b) - aims(a) ||
        isAbout(b) - isAbout(a) ||
        b.node.journeys - a.node.journeys ||
        b.process.journeys - a.process.journeys,
    );
}

/** Figures of a step by its leading object type. Never NaN: a share of nothing is 0. */
export function figuresOf(step: string, counting: Counting): StepFigures {
  const types = passing(step, counting);
  const objectTypes = types.map(({ process }) => process.objectType);
  const [leading] = types;
  if (!leading) return { leading: null, objectTypes, metrics: NOTHING };
  const events = Math.max(...types.map(({ node }) => node.events));
  return { leading: leading.process.objectType, objectTypes, metrics: metricsOf(leading, events, types) };
}

export const NOTHING: StepMetrics = {
  events: 0,
  journeys: 0,
  share: 0,
  wait: null,
  lostShare: 0,
  lost: 0,
  open: 0,
  repeatRate: 0,
  amounts: [],
};

function metricsOf({ process, node }: Passing, events: number, types: readonly Passing[]): StepMetrics {
  const sum = (pick: (activity: MapActivity) => number) =>
    node.activities.reduce((total, activity) => total + finite(pick(activity)), 0);
  const lost = sum((a) => a.lost);
  const open = sum((a) => a.open);
  return {
    events,
    journeys: node.journeys,
    share: Math.min(1, ratio(node.journeys, process.journeys)),
    wait: waitOf(types),
    lostShare: Math.min(1, ratio(lost, node.journeys)),
    lost,
    open,
    repeatRate: Math.min(
      1,
      ratio(
        sum((a) => a.repeated),
        node.journeys,
      ),
    ),
    amounts: amountsOf(types),
  };
}

/** The wait by the leading type; where its journeys begin here, by the next that comes from somewhere. */
function waitOf(types: readonly Passing[]): StepMetrics['wait'] {
  for (const { node } of types) {
    const waits = node.activities.flatMap((activity) =>
      activity.wait
        ? [{ seconds: activity.wait, weight: Math.max(activity.events - activity.first, 1) }]
        : [],
    );
    if (waits.length > 0) return mergeSeconds(waits);
  }
  return null;
}

/** Amounts are sums over events, so every type that saw all of them tells the same: the fullest one is taken. */
function amountsOf(types: readonly Passing[]): Amount[] {
  const fullest = [...types].sort((a, b) => b.node.events - a.node.events)[0];
  return addAmounts(fullest?.node.activities.flatMap((activity) => activity.amounts) ?? []);
}

/** Figures of a step that stands for several others. */
export function sumFigures(parts: readonly StepFigures[]): StepFigures {
  const sorted = [...parts].sort((a, b) => b.metrics.journeys - a.metrics.journeys);
  const sum = (pick: (metrics: StepMetrics) => number) =>
    parts.reduce((total, part) => total + pick(part.metrics), 0);
  const most = sorted[0]?.metrics ?? NOTHING;
  const same = parts.filter((part) => part.leading === sorted[0]?.leading);
  const lost = same.reduce((total, part) => total + part.metrics.lost, 0);
  return {
    leading: sorted[0]?.leading ?? null,
    objectTypes: [...new Set(sorted.flatMap((part) => part.objectTypes))],
    metrics: {
      ...most,
      events: sum((m) => m.events),
      lost,
      lostShare: Math.min(
        1,
        ratio(
          lost,
          same.reduce((total, part) => total + part.metrics.journeys, 0),
        ),
      ),
      open: same.reduce((total, part) => total + part.metrics.open, 0),
      amounts: addAmounts(parts.flatMap((part) => part.metrics.amounts)),
    },
  };
}
