import type { PlacementOverride, ShopSettings } from '../settings.js';
import type { ActivityContext, Placement } from './definition.js';
import { inferAll, type Inferred, type Settled } from './inference/index.js';
import { canonicalName, definitionOf } from './names.js';

/**
 * Where each activity stands on the blueprint. What a person said of the shop wins, then the taxonomy,
 * then what can be inferred from the name, the systems, the objects and the neighbours in journeys; each
 * placement says which, and how sure it is (0 … 1) of stage and lane. One result for each context, by its
 * incoming name, in the order given.
 */
export function placeActivities(
  contexts: readonly ActivityContext[],
  settings: ShopSettings,
): Map<string, Placement> {
  const settled = contexts.flatMap((context) => settledBy(context, settings) ?? []);
  const names = new Set(settled.map(({ context }) => context.activity));
  const unknown = contexts.filter(({ activity }) => !names.has(activity));
  const inferred = inferAll(unknown, settled);
  const placed = new Map(settled.map((one) => [one.context.activity, fromTable(one, settings)]));
  for (const [activity, one] of inferred) placed.set(activity, fromInference(activity, one, settings));
  return new Map(
    contexts.flatMap(({ activity }) => {
      const placement = placed.get(activity);
      return placement === undefined ? [] : [[activity, withOverride(placement, saidOf(activity, settings))]];
    }),
  );
}

function saidOf(activity: string, settings: ShopSettings): PlacementOverride {
  return (Object.hasOwn(settings.placements, activity) ? settings.placements[activity] : undefined) ?? {};
}

/** Stage and lane where no inference is needed: both said by a person, or known to the taxonomy. */
function settledBy(context: ActivityContext, settings: ShopSettings): Settled | undefined {
  const canonical = canonicalName(context.activity, settings);
  const row = canonical === null ? undefined : definitionOf(canonical);
  const { stage = row?.stage, lane = row?.lane } = saidOf(context.activity, settings);
  return stage === undefined || lane === undefined ? undefined : { context, row, stage, lane };
}

function fromTable({ context, row, stage, lane }: Settled, settings: ShopSettings): Placement {
  return {
    activity: context.activity,
    canonical: canonicalName(context.activity, settings),
    stage,
    lane,
    stageConfidence: 1,
    laneConfidence: 1,
    source: 'taxonomy',
    evidence: row?.evidence ?? null,
    support: row?.support ?? null,
    order: row?.order ?? null,
  };
}

function fromInference(activity: string, inferred: Inferred, settings: ShopSettings): Placement {
  const { stage, lane, stageConfidence, laneConfidence } = inferred;
  return {
    stage,
    lane,
    stageConfidence,
    laneConfidence,
    activity,
    canonical: canonicalName(activity, settings),
    source: 'inferred',
    evidence: null,
    support: null,
    order: Math.round(inferred.order),
  };
}

function withOverride(placement: Placement, said: PlacementOverride): Placement {
  if (said.stage === undefined && said.lane === undefined) return placement;
  return {
    ...placement,
    source: 'shop',
    ...(said.stage === undefined ? {} : { stage: said.stage, stageConfidence: 1 }),
    ...(said.lane === undefined ? {} : { lane: said.lane, laneConfidence: 1 }),
  };
}
