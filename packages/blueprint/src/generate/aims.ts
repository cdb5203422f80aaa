import { goalOf, isNamed, type MapAnswer, type ShopSettings } from '@throughline/model';
import type { TypeProcess } from '../process/process.js';
import type { Draft } from './draft.js';

/** Steps that reach the goal of an object type, and steps that speak against one. */
export interface Aims {
  readonly goals: ReadonlyMap<string, ReadonlySet<string>>;
  readonly against: ReadonlySet<string>;
}

export interface AimsInput {
  readonly drafts: readonly Draft[];
  readonly processes: readonly TypeProcess[];
  readonly map: MapAnswer;
  readonly settings: ShopSettings;
}

/** The goals of the object types in a map, as steps. */
export function aimsOf({ drafts, processes, map, settings }: AimsInput): Aims {
  const goals = new Map<string, Set<string>>();
  const against = new Set<string>();
  for (const { objectType } of processes) {
    const goal = map.objects[objectType]?.goal ?? goalOf(objectType, settings);
    if (!goal) continue;
    goals.set(objectType, stepsNamed(goal.reach, drafts, settings));
    for (const id of stepsNamed(goal.without, drafts, settings)) against.add(id);
  }
  return { goals, against };
}

/** Steps that a goal names, by incoming or canonical name. */
function stepsNamed(names: readonly string[], drafts: readonly Draft[], settings: ShopSettings): Set<string> {
  const named = drafts.filter((draft) => draft.activities.some((name) => isNamed(name, names, settings)));
  return new Set(named.map((draft) => draft.id));
}
