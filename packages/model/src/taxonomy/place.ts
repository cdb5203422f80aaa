import type { PlacementOverride, ShopSettings } from '../settings.js';
import type { ActivityContext, Placement } from './definition.js';
import { canonicalName, definitionOf } from './names.js';

/**
 * Where each activity stands on the blueprint. What a person said of the shop wins, then the taxonomy,
 * then what can be inferred; each placement says which, and how sure it is (0 … 1) of stage and lane.
 */
export function placeActivities(
  contexts: readonly ActivityContext[],
  settings: ShopSettings,
): Map<string, Placement> {
  return new Map(contexts.map((context) => [context.activity, placeOne(context, settings)]));
}

function placeOne(context: ActivityContext, settings: ShopSettings): Placement {
  const canonical = canonicalName(context.activity, settings);
  const row = canonical === null ? undefined : definitionOf(canonical);
  const base: Placement = {
    activity: context.activity,
    canonical,
    stage: row?.stage ?? 'consideration',
    lane: row?.lane ?? 'customer',
    stageConfidence: row === undefined ? 0.2 : 1,
    laneConfidence: row === undefined ? 0.2 : 1,
    source: row === undefined ? 'inferred' : 'taxonomy',
    evidence: row?.evidence ?? null,
    support: row?.support ?? null,
    order: row?.order ?? null,
  };
  const said = Object.hasOwn(settings.placements, context.activity)
    ? settings.placements[context.activity]
    : undefined;
  return said === undefined ? base : withOverride(base, said);
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
