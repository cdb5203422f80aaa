import { type Lane, LANES, type Stage } from '@throughline/model';

/** A step that wants a column. They come in the order in which they stand in journeys, stage by stage. */
export interface ColumnStep {
  readonly id: string;
  readonly stage: Stage;
  readonly lane: Lane;
  readonly main: boolean;
}

export interface ColumnPlan {
  /** Columns that fit side by side. */
  readonly most: number;
  /** How strongly the first is followed by the second; steps that follow each other should not share a column. */
  readonly strength: (before: string, after: string) => number;
}

/** What stays together: a step at first, later a column of several. */
type Unit = readonly ColumnStep[];

const COST = {
  /** Two steps of the through-line in one lane: it has to run down instead of on. */
  mainStacked: 2,
  /** The through-line goes up, or comes back to a lane, within a column: it has to turn round. */
  mainTurned: 1.6,
  mainDown: 0.1,
  /** A step stands in the way of the through-line from lane to lane. */
  blocked: 0.8,
  stack: 0.3,
  deep: 3,
  otherLane: 0.35,
} as const;
const DEEPEST = 3;

/**
 * Shares columns out so that they fit: neighbours within a stage share one where that costs least, over all ways of
 * cutting the order into columns (dynamic programming, as for optimal segmentation: Bellman 1961). It costs to share
 * where one step follows the other, most in the same lane, and to stack many steps of one lane.
 */
export function shareColumns(units: readonly Unit[], plan: ColumnPlan): Map<string, number> {
  const cuts = bestCuts(units, plan);
  const columns = new Map<string, number>();
  cuts.forEach((start, column) => {
    for (const unit of units.slice(start, cuts[column + 1]))
      for (const step of unit) columns.set(step.id, column);
  });
  return columns;
}

interface Table {
  /** Least cost of the first `end` units, by number of columns and end. */
  readonly cost: number[][];
  /** Where the last of these columns starts. */
  readonly start: number[][];
}

function bestCuts(units: readonly Unit[], plan: ColumnPlan): number[] {
  const most = Math.min(units.length, Math.max(plan.most, stageCount(units)));
  const table = fill(units, most, segmentCosts(units, plan));
  const cuts: number[] = [];
  let end = units.length;
  for (let columns = most; columns > 0; columns -= 1) {
    const start = table.start[columns]?.[end] ?? 0;
    cuts.unshift(start);
    end = start;
  }
  return cuts;
}

const stageCount = (units: readonly Unit[]): number =>
  units.filter((unit, at) => unit[0]?.stage !== units[at - 1]?.[0]?.stage).length;

function fill(units: readonly Unit[], most: number, segments: readonly number[][]): Table {
  const size = units.length + 1;
  const blank = () => Array.from({ length: size }, () => Number.POSITIVE_INFINITY);
  const cost = Array.from({ length: most + 1 }, blank);
  const start = Array.from({ length: most + 1 }, () => Array.from({ length: size }, () => 0));
  (cost[0] ?? [])[0] = 0;
  for (let columns = 1; columns <= most; columns += 1) {
    for (let end = columns; end < size; end += 1) {
      for (let from = columns - 1; from < end; from += 1) {
        const value = (cost[columns - 1]?.[from] ?? Infinity) + (segments[from]?.[end] ?? Infinity);
        if (value >= (cost[columns]?.[end] ?? 0) - 1e-12) continue;
        (cost[columns] ?? [])[end] = value;
        (start[columns] ?? [])[end] = from;
      }
    }
  }
  return { cost, start };
}

/** What it costs to put the units from one place to another into one column; infinite across stages. */
function segmentCosts(units: readonly Unit[], plan: ColumnPlan): number[][] {
  return units.map((first, from) => {
    const costs = Array.from({ length: units.length + 1 }, () => Number.POSITIVE_INFINITY);
    const inside: ColumnStep[] = [];
    let joined = 0;
    for (let end = from; end < units.length; end += 1) {
      const unit = units[end] ?? [];
      if (unit[0]?.stage !== first[0]?.stage) break;
      if (end > from) joined += joinCost(inside, unit, plan);
      inside.push(...unit);
      costs[end + 1] = joined + (end > from ? columnCost(inside) : 0);
    }
    return costs;
  });
}

function joinCost(left: readonly ColumnStep[], right: Unit, plan: ColumnPlan): number {
  let cost = 0;
  for (const a of left) {
    for (const b of right) {
      const same = a.lane === b.lane;
      cost += plan.strength(a.id, b.id) * (same ? 1 : COST.otherLane) + (same ? COST.stack : 0);
    }
  }
  return cost;
}

const columnCost = (column: readonly ColumnStep[]): number => depthCost(column) + mainCost(column);

function depthCost(column: readonly ColumnStep[]): number {
  const depths = new Map<Lane, number>();
  for (const step of column) depths.set(step.lane, (depths.get(step.lane) ?? 0) + 1);
  return [...depths.values()].reduce((sum, depth) => sum + COST.deep * Math.max(0, depth - DEEPEST), 0);
}

/** How much the through-line has to bend within a column. */
function mainCost(column: readonly ColumnStep[]): number {
  const lanes = column.filter((step) => step.main).map((step) => LANES.indexOf(step.lane));
  let cost = 0;
  lanes.slice(1).forEach((lane, at) => {
    const before = lanes[at] ?? lane;
    if (lane === before) cost += COST.mainStacked;
    else cost += lane < before ? COST.mainTurned : COST.mainDown;
    if (lane !== before && lanes.slice(0, at).includes(lane)) cost += COST.mainTurned;
    cost += COST.blocked * between(column, Math.min(lane, before), Math.max(lane, before));
  });
  return cost;
}

const between = (column: readonly ColumnStep[], above: number, below: number): number =>
  above === below
    ? 0
    : column.filter(({ main, lane }) => !main && LANES.indexOf(lane) >= above && LANES.indexOf(lane) < below)
        .length;
