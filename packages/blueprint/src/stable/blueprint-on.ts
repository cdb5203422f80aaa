import type { BlueprintAnswer, BlueprintFlow, BlueprintStep } from '@throughline/model';
import { NOTHING, sumFigures } from '../generate/metrics.js';
import { groupBy } from '../process/group.js';
import { isCell } from '../layout/view.js';
import { combineEdges } from '../process/process.js';

/**
 * The figures of one blueprint on the steps of another: what a filter leaves, drawn where the whole shop stands, so that steps can
 * be compared by where they are. Steps, their columns, folds and the through-line are the base’s; counts, times and amounts
 * are those of `told`, nothing where it lacks a step. Ways that `told` has and the base has not are left out.
 *
 * @param told of the same shop, asked with nothing folded: then the figures of folds are worked out anew from their members.
 */
export function blueprintOn(base: BlueprintAnswer, told: BlueprintAnswer): BlueprintAnswer {
  const own = new Map(told.steps.map((step) => [step.id, step]));
  const foldOf = new Map(base.steps.map(({ id, foldedInto }) => [id, foldedInto]));
  const flows = [...told.flows, ...told.detail];
  return {
    ...told,
    log: { ...told.log, objects: { ...told.log.objects, ...countsOf(base, told) } },
    stages: base.stages,
    lanes: base.lanes,
    steps: base.steps.map((step) => stepOn(step, { own, base })),
    flows: onWays(base.flows, flows, (id) => foldOf.get(id) ?? id),
    detail: onWays(base.detail, flows, (id) => id),
  };
}

/**
 * How many journeys of each type that the base draws are told of: what the shares are shares of, since the log counts the whole
 * shop whatever is asked.
 */
function countsOf(base: BlueprintAnswer, told: BlueprintAnswer): Record<string, number> {
  const drawn = new Set([
    ...base.flows.map(({ objectType }) => objectType),
    ...base.steps.flatMap(leadingOf),
  ]);
  return Object.fromEntries([...drawn].map((type) => [type, countOf(type, told)]));
}

const leadingOf = ({ leading }: BlueprintStep): string[] => (leading === null ? [] : [leading]);

function countOf(type: string, { steps, flows, log }: BlueprintAnswer): number {
  const led = steps.find(
    ({ leading, folds, metrics }) => leading === type && folds === 0 && metrics.share > 0,
  );
  if (led !== undefined) return Math.round(led.metrics.journeys / led.metrics.share);
  return flows.some(({ objectType }) => objectType === type) ? (log.objects[type] ?? 0) : 0;
}

interface Steps {
  readonly own: ReadonlyMap<string, BlueprintStep>;
  readonly base: BlueprintAnswer;
}

function stepOn(step: BlueprintStep, { own, base }: Steps): BlueprintStep {
  if (step.folds === 0) {
    const found = own.get(step.id);
    return { ...step, metrics: found?.metrics ?? NOTHING, leading: found?.leading ?? step.leading };
  }
  const members = base.steps.flatMap((member) => {
    const found = member.foldedInto === step.id && !isCell(member) ? own.get(member.id) : undefined;
    return found === undefined ? [] : [found];
  });
  return { ...step, metrics: sumFigures(members).metrics };
}

/** The ways of the base that somebody goes, by whom they are told; each end is shown as what it is folded into. */
function onWays(
  ways: readonly BlueprintFlow[],
  told: readonly BlueprintFlow[],
  shownAs: (id: string) => string,
): BlueprintFlow[] {
  const lifted = told.map((flow) => ({ ...flow, from: shownAs(flow.from), to: shownAs(flow.to) }));
  const byWay = groupBy(lifted, wayKey);
  return ways.flatMap((way) =>
    combineEdges(byWay.get(wayKey(way)) ?? []).map((edge) => ({ ...way, ...edge })),
  );
}

const wayKey = ({ objectType, from, to }: BlueprintFlow): string => JSON.stringify([objectType, from, to]);
