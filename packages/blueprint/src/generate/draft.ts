import {
  type ActivityContext,
  type Lane,
  type MapAnswer,
  type Placement,
  type ShopSettings,
  type Stage,
  placeActivities,
} from '@throughline/model';
import { contextsOf } from './contexts.js';

/** A step before its figures: what it is called, where it belongs and what it is bound to. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly lane: Lane;
  readonly activities: readonly string[];
  readonly canonical: string | null;
  readonly systems: readonly string[];
  readonly placement: {
    readonly source: Placement['source'];
    readonly stageConfidence: number;
    readonly laneConfidence: number;
  };
  readonly order: number | null;
  readonly evidence: string | null;
  readonly support: string | null;
}

/** One step for each canonical activity, and one for each activity that the taxonomy does not know. */
export function draftSteps(map: MapAnswer, settings: ShopSettings): Draft[] {
  const contexts = contextsOf(map);
  const placements = placeActivities(contexts, settings);
  const volume = volumes(map);
  const groups = new Map<string, { context: ActivityContext; placement: Placement }[]>();
  for (const context of contexts) {
    const placement = placements.get(context.activity);
    if (!placement) continue;
    const key = placement.canonical ?? context.activity;
    groups.set(key, [...(groups.get(key) ?? []), { context, placement }]);
  }
  return [...groups].map(([key, members]) => {
    const byVolume = members.sort(
      (a, b) => (volume.get(b.context.activity) ?? 0) - (volume.get(a.context.activity) ?? 0),
    );
    return draftOf(key, byVolume, settings);
  });
}

function volumes(map: MapAnswer): Map<string, number> {
  const volume = new Map<string, number>();
  for (const object of Object.values(map.objects)) {
    for (const activity of object.activities) {
      volume.set(activity.activity, Math.max(volume.get(activity.activity) ?? 0, activity.events));
    }
  }
  return volume;
}

function draftOf(
  key: string,
  members: readonly { context: ActivityContext; placement: Placement }[],
  settings: ShopSettings,
): Draft {
  const [most] = members;
  if (!most) throw new Error(`the step ${key} is bound to no activity`);
  const { placement } = most;
  const activities = members.map((member) => member.context.activity);
  const said = settings.placements[most.context.activity]?.name;
  return {
    id: `step:${key}`,
    name: said ?? (activities.length === 1 ? most.context.activity : key),
    stage: placement.stage,
    lane: placement.lane,
    activities,
    canonical: placement.canonical,
    systems: [...new Set(members.flatMap((member) => member.context.systems ?? []))].sort(),
    placement: {
      source: placement.source,
      stageConfidence: placement.stageConfidence,
      laneConfidence: placement.laneConfidence,
    },
    order: placement.order,
    evidence: placement.evidence,
    support: placement.support,
  };
}
