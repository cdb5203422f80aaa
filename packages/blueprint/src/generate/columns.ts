import { type Lane, STAGES, type Stage } from '@throughline/model';

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

const COST = { mainSameLane: 40, stack: 0.25, deep: 4, otherLane: 0.35 } as const;
const DEEPEST = 3;

/**
 * Columns from the order of steps: each step starts in one of its own, then the two neighbours within a stage that
 * cost least share one, until they fit. It costs to share where one follows the other, most in the same lane, and
 * to stack many steps of one lane.
 */
export function columnsOf(steps: readonly ColumnStep[], plan: ColumnPlan): Map<string, number> {
  let columns = STAGES.flatMap((stage) => steps.filter((step) => step.stage === stage).map((step) => [step]));
  while (columns.length > plan.most) {
    const at = cheapestPair(columns, plan);
    if (at === null) break;
    columns = columns.toSpliced(at, 2, [...(columns[at] ?? []), ...(columns[at + 1] ?? [])]);
  }
  return new Map(columns.flatMap((column, at) => column.map((step) => [step.id, at] as const)));
}

function cheapestPair(columns: readonly ColumnStep[][], plan: ColumnPlan): number | null {
  let best: { at: number; cost: number } | null = null;
  for (let at = 0; at + 1 < columns.length; at += 1) {
    const left = columns[at] ?? [];
    const right = columns[at + 1] ?? [];
    if (left[0]?.stage !== right[0]?.stage) continue;
    const cost = costOf(left, right, plan);
    if (!best || cost < best.cost - 1e-12) best = { at, cost };
  }
  return best?.at ?? null;
}

function costOf(left: readonly ColumnStep[], right: readonly ColumnStep[], plan: ColumnPlan): number {
  let cost = 0;
  for (const a of left) {
    for (const b of right) {
      const same = a.lane === b.lane;
      cost += plan.strength(a.id, b.id) * (same ? 1 : COST.otherLane);
      if (same) cost += COST.stack;
      if (same && a.main && b.main) cost += COST.mainSameLane;
    }
  }
  return cost + depthCost([...left, ...right]);
}

function depthCost(column: readonly ColumnStep[]): number {
  const depths = new Map<Lane, number>();
  for (const step of column) depths.set(step.lane, (depths.get(step.lane) ?? 0) + 1);
  return [...depths.values()].reduce((sum, depth) => sum + COST.deep * Math.max(0, depth - DEEPEST), 0);
}
