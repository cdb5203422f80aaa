import { type BlueprintStep, definitionOf } from '@throughline/model';
import { cellsOf } from './cells.js';
import type { Draft } from './draft.js';
import type { Folding } from './fold.js';
import { type Counting, figuresOf, type StepFigures, sumFigures } from './metrics.js';
import { placeColumns } from './placing.js';
import type { Plan } from './plan.js';

/** All steps with their figures, in their order, then the cells of the evidence and support lanes. */
export function stepsOf(plan: Plan, columns: number): BlueprintStep[] {
  const { drafts, folding } = plan;
  const figures = new Map(drafts.map((draft) => [draft.id, figuresOf(draft.id, countingOf(draft, plan))]));
  const columnOf = placeColumns(plan, columns);
  const steps = drafts.map((draft) => stepOf(draft, { plan, columnOf, figures }));
  const folds = folding.folds.map((fold) => foldStep(fold, { plan, columnOf, figures }));
  const byId = new Map(steps.map((step) => [step.id, step]));
  const inOrder = [...steps, ...folds].sort(
    (a, b) => (plan.rank.get(a.id) ?? 0) - (plan.rank.get(b.id) ?? 0),
  );
  return [...inOrder, ...cellsOf(drafts, byId)];
}

function countingOf({ id, canonical }: Draft, { processes, aims, leading }: Plan): Counting {
  const about = canonical === null ? [] : (definitionOf(canonical)?.objects ?? []);
  return { processes, goals: aims.goals, about, leading: leading.get(id) };
}

interface StepParts {
  readonly plan: Plan;
  readonly columnOf: (id: string) => number;
  readonly figures: ReadonlyMap<string, StepFigures>;
}

function figuresFor(id: string, figures: StepParts['figures']): StepFigures {
  const found = figures.get(id);
  if (!found) throw new Error(`the step ${id} has no figures`);
  return found;
}

function stepOf(draft: Draft, { plan, columnOf, figures }: StepParts): BlueprintStep {
  const { leading, objectTypes, metrics } = figuresFor(draft.id, figures);
  return {
    id: draft.id,
    name: draft.name,
    stage: draft.stage,
    lane: draft.lane,
    activities: [...draft.activities],
    canonical: draft.canonical,
    objectTypes: [...objectTypes],
    leading,
    systems: [...draft.systems],
    placement: draft.placement,
    column: columnOf(draft.id),
    main: plan.main.has(draft.id),
    foldedInto: plan.folding.into.get(draft.id) ?? null,
    metrics,
    folds: 0,
  };
}

function foldStep(fold: Folding['folds'][number], { columnOf, figures }: StepParts): BlueprintStep {
  const { members } = fold;
  const { leading, objectTypes, metrics } = sumFigures(
    members.map((member) => figuresFor(member.id, figures)),
  );
  const least = (pick: (draft: Draft) => number) => Math.min(...members.map(pick));
  return {
    id: fold.id,
    name: `${members.length} more`,
    stage: fold.stage,
    lane: fold.lane,
    activities: members.flatMap((member) => member.activities),
    canonical: null,
    objectTypes: [...objectTypes],
    leading,
    systems: [...new Set(members.flatMap((member) => member.systems))].sort(),
    placement: {
      source: 'inferred',
      stageConfidence: least((draft) => draft.placement.stageConfidence),
      laneConfidence: least((draft) => draft.placement.laneConfidence),
    },
    column: columnOf(fold.id),
    main: false,
    foldedInto: null,
    metrics,
    folds: members.length,
  };
}
