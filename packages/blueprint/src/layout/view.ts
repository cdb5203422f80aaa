import type { BlueprintAnswer, BlueprintFlow, BlueprintStep } from '@throughline/model';
import { pairKey } from '../generate/flows.js';
import { groupBy } from '../process/group.js';
import { combineEdges, ratio } from '../process/process.js';
import { type BlueprintLayoutOptions, DEFAULTS } from './options.js';

/** What of a blueprint is drawn: steps, cells, one link for each pair of steps, and the through-line's order. */
export interface View {
  readonly steps: readonly BlueprintStep[];
  readonly cells: readonly BlueprintStep[];
  readonly links: readonly ViewLink[];
  readonly main: readonly BlueprintStep[];
}

/** All that flows between two steps; several object types share one link. */
export interface ViewLink {
  readonly from: string;
  readonly to: string;
  readonly flows: readonly BlueprintFlow[];
  /** The flow with the most journeys. */
  readonly leading: BlueprintFlow;
  /** The greatest share of an object type's journeys that goes this way, 0 … 1. */
  readonly strength: number;
  readonly main: boolean;
  readonly back: boolean;
}

/** Evidence and support cells carry their lane in their id; steps and folds theirs. */
export const isCell = (step: BlueprintStep): boolean => /^(evidence|support):/u.test(step.id);

export function viewOf(blueprint: BlueprintAnswer, options: BlueprintLayoutOptions): View {
  const open = new Set(options.open ?? []);
  const wanted = (step: BlueprintStep) =>
    !options.objects || step.objectTypes.some((type) => options.objects?.includes(type));
  const shown = blueprint.steps.filter(
    (step) => wanted(step) && !open.has(step.id) && (step.foldedInto === null || open.has(step.foldedInto)),
  );
  const steps = frequentSteps(
    shown.filter((step) => !isCell(step)),
    options.activities ?? DEFAULTS.activities,
  );
  const bound = new Set(steps.flatMap((step) => step.activities));
  const cells = shown.filter((step) => isCell(step) && step.activities.some((name) => bound.has(name)));
  const main = steps.filter((step) => step.main);
  return { steps, cells, main, links: linksOf(blueprint, steps, options) };
}

function frequentSteps(steps: readonly BlueprintStep[], share: number): BlueprintStep[] {
  if (share >= 1) return [...steps];
  const total = steps.reduce((sum, step) => sum + step.metrics.events, 0);
  const kept = new Set<string>();
  let covered = 0;
  for (const step of [...steps].sort(
    (a, b) => b.metrics.events - a.metrics.events || (a.id < b.id ? -1 : 1),
  )) {
    if (covered < share * total || step.main) kept.add(step.id);
    covered += step.metrics.events;
  }
  return steps.filter((step) => kept.has(step.id));
}

function linksOf(
  blueprint: BlueprintAnswer,
  steps: readonly BlueprintStep[],
  options: BlueprintLayoutOptions,
): ViewLink[] {
  const links = pairLinks(blueprint, steps, options);
  return strongLinks(unimplied(links, steps), options.paths ?? DEFAULTS.paths);
}

/**
 * Of a comparison also the ways that are strong on one of its sides, though weak among all journeys: that is where the sides differ.
 *
 * @param base whose ways the view draws.
 */
export function withWaysOf(
  sides: readonly BlueprintAnswer[],
  view: View,
  { base, options }: { readonly base: BlueprintAnswer; readonly options: BlueprintLayoutOptions },
): View {
  const { steps } = view;
  const waysOf = (answer: BlueprintAnswer) => unimplied(pairLinks(answer, steps, options), steps);
  const keyOf = ({ from, to }: ViewLink) => pairKey(from, to);
  const share = options.paths ?? DEFAULTS.paths;
  const strong = new Set(sides.flatMap((side) => strongest(waysOf(side), share).map(keyOf)));
  const drawn = new Set(view.links.map(keyOf));
  const more = waysOf(base).filter((link) => strong.has(keyOf(link)) && !drawn.has(keyOf(link)));
  return { ...view, links: [...view.links, ...more] };
}

/** All that flows between each two of some steps. */
export function pairLinks(
  blueprint: BlueprintAnswer,
  steps: readonly BlueprintStep[],
  { objects }: BlueprintLayoutOptions,
): ViewLink[] {
  const shown = new Map(steps.map((step) => [step.id, step]));
  const flows = drawnFlows(blueprint, shown).filter(
    (flow) =>
      flow.from !== flow.to &&
      shown.has(flow.from) &&
      shown.has(flow.to) &&
      (!objects || objects.includes(flow.objectType)),
  );
  return [...groupBy(flows, (flow) => pairKey(flow.from, flow.to)).values()].flatMap((group) =>
    linkOf(group, blueprint.log.objects),
  );
}

/** Flows between what is drawn: where a fold is open, its members' own flows stand in for the fold's. */
function drawnFlows(blueprint: BlueprintAnswer, shown: ReadonlyMap<string, BlueprintStep>): BlueprintFlow[] {
  const foldOf = new Map(blueprint.steps.map((step) => [step.id, step.foldedInto]));
  const folds = new Set(blueprint.steps.filter((step) => step.folds > 0).map((step) => step.id));
  const plain = blueprint.flows.filter((flow) => !folds.has(flow.from) && !folds.has(flow.to));
  const shownAs = (id: string) => (shown.has(id) ? id : (foldOf.get(id) ?? id));
  const lifted = blueprint.detail.map((flow) => ({
    ...flow,
    from: shownAs(flow.from),
    to: shownAs(flow.to),
  }));
  const merged = [...groupBy(lifted, (flow) => pairKey(`${flow.objectType} ${flow.from}`, flow.to)).values()];
  return [...plain, ...merged.flatMap(mergeFlows)];
}

function mergeFlows(group: readonly BlueprintFlow[]): BlueprintFlow[] {
  const [first] = group;
  if (!first || group.length === 1) return [...group];
  return combineEdges(group).map((edge) => ({ ...first, ...edge }));
}

function linkOf(flows: readonly BlueprintFlow[], objects: Readonly<Record<string, number>>): ViewLink[] {
  const sorted = [...flows].sort((a, b) => b.journeys - a.journeys || (a.objectType < b.objectType ? -1 : 1));
  const [leading] = sorted;
  if (!leading) return [];
  const strength = Math.max(
    ...flows.map((flow) => Math.min(1, ratio(flow.journeys, objects[flow.objectType] ?? 0))),
  );
  const { from, to, main, back } = leading;
  return [{ from, to, flows: sorted, leading, strength, main, back }];
}

/**
 * Leaves out what the through-line already says: a way from one of its steps to a later one, told only by object
 * types that never see the steps between.
 */
function unimplied(links: readonly ViewLink[], steps: readonly BlueprintStep[]): ViewLink[] {
  const main = steps.filter((step) => step.main);
  const at = new Map(main.map((step, index) => [step.id, index]));
  return links.filter((link) => {
    const from = at.get(link.from);
    const to = at.get(link.to);
    if (link.main || from === undefined || to === undefined || to <= from + 1) return true;
    const between = main.slice(from + 1, to);
    return link.flows.some((flow) => between.some((step) => step.objectTypes.includes(flow.objectType)));
  });
}

function strongLinks(links: readonly ViewLink[], share: number): ViewLink[] {
  if (share >= 1) return [...links];
  const sorted = byStrength(links);
  const best = bestLinks(sorted);
  const needed = new Set(strongest(links, share));
  return sorted.filter((link) => link.main || best.has(link) || needed.has(link));
}

const byStrength = (links: readonly ViewLink[]): ViewLink[] =>
  [...links].sort(
    (a, b) => b.strength - a.strength || (pairKey(a.from, a.to) < pairKey(b.from, b.to) ? -1 : 1),
  );

/** The strongest, until a share of all strength is covered. */
function strongest(links: readonly ViewLink[], share: number): ViewLink[] {
  const total = links.reduce((sum, link) => sum + link.strength, 0);
  let covered = 0;
  return byStrength(links).filter((link) => {
    const needed = share >= 1 || covered < share * total;
    covered += link.strength;
    return needed;
  });
}

function bestLinks(sorted: readonly ViewLink[]): Set<ViewLink> {
  const best = new Set<ViewLink>();
  for (const key of ['from', 'to'] as const) {
    for (const group of groupBy(sorted, (link) => link[key]).values()) {
      const top = group.find((link) => !link.back) ?? group[0];
      if (top) best.add(top);
    }
  }
  return best;
}
