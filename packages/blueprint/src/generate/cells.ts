import { groupBy } from '../process/group.js';
import type { BlueprintStep, Lane } from '@throughline/model';
import type { Draft } from './draft.js';
import { sumFigures } from './metrics.js';

interface Mention {
  readonly noun: string;
  readonly draft: Draft;
  readonly step: BlueprintStep;
}

/**
 * Cells of the evidence and support lanes: what customers see and hold, and what carries it. Neighbouring columns
 * that speak of the same thing share one cell; where they lie apart, each run has its own.
 */
export function cellsOf(
  drafts: readonly Draft[],
  steps: ReadonlyMap<string, BlueprintStep>,
): BlueprintStep[] {
  return (['evidence', 'support'] as const).flatMap((lane) => {
    const mentions = drafts.flatMap((draft) => {
      const step = steps.get(draft.id);
      return step ? nounsOf(draft, lane).map((noun) => ({ noun, draft, step })) : [];
    });
    const byNoun = groupBy(mentions, (mention) => mention.noun.toLowerCase());
    return [...byNoun.values()].flatMap((group) => runsOf(group).map((run, at) => cellOf(run, lane, at)));
  });
}

function nounsOf(draft: Draft, lane: Lane): string[] {
  if (draft.lane === lane) return [];
  if (lane === 'evidence') return draft.evidence === null ? [] : [draft.evidence];
  if (draft.support !== null) return [draft.support];
  return draft.systems.map((system) => system.charAt(0).toUpperCase() + system.slice(1));
}

function runsOf(group: readonly Mention[]): Mention[][] {
  const sorted = [...group].sort((a, b) => a.step.column - b.step.column);
  const runs: Mention[][] = [];
  for (const mention of sorted) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && mention.step.column - previous.step.column <= 1) run.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

function cellOf(run: readonly Mention[], lane: 'evidence' | 'support', at: number): BlueprintStep {
  const [first] = run;
  if (!first) throw new Error('a cell is made of at least one mention');
  const figures = sumFigures(run.map(({ step }) => step));
  const least = (pick: (step: BlueprintStep) => number) => Math.min(...run.map(({ step }) => pick(step)));
  return {
    id: `${lane}:${first.noun}${at === 0 ? '' : `:${at + 1}`}`,
    name: first.noun,
    stage: first.step.stage,
    lane,
    activities: run.flatMap(({ step }) => step.activities),
    canonical: null,
    objectTypes: [...figures.objectTypes],
    leading: figures.leading,
    systems: [...new Set(run.flatMap(({ draft }) => draft.systems))].sort(),
    placement: {
      source: 'taxonomy',
      stageConfidence: least((step) => step.placement.stageConfidence),
      laneConfidence: least((step) => step.placement.laneConfidence),
    },
    column: first.step.column,
    main: false,
    foldedInto: run.every(({ step }) => step.foldedInto !== null) ? first.step.foldedInto : null,
    metrics: { ...figures.metrics, wait: null, lost: 0, lostShare: 0, open: 0, repeatRate: 0, amounts: [] },
    folds: 0,
  };
}
