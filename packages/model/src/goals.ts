import { CONTEXT_TYPES, DEFAULT_TRACED_TYPES } from './event.js';
import { DEFAULT_GOALS, type Goal, type ShopSettings } from './settings.js';
import { canonicalName } from './taxonomy/names.js';

/** The goal of an object type's journeys: the shop's own, else the default one, else null. */
export function goalOf(objectType: string, settings: ShopSettings): Goal | null {
  for (const goals of [settings.goals, DEFAULT_GOALS]) {
    if (Object.hasOwn(goals, objectType)) return goals[objectType] ?? null;
  }
  return null;
}

/**
 * Whether objects of this type have journeys. `context` in the settings rules a type out, `trace` and the
 * default list rule it in; a type that nobody has heard of has journeys too, unless it is known as context.
 */
export function isTraced(objectType: string, settings: ShopSettings): boolean {
  if (settings.context.includes(objectType)) return false;
  if (settings.trace.includes(objectType)) return true;
  if ((DEFAULT_TRACED_TYPES as readonly string[]).includes(objectType)) return true;
  return !(CONTEXT_TYPES as readonly string[]).includes(objectType);
}

/** Whether an activity is one of `names`, by its incoming or its canonical name. */
export function isNamed(activity: string, names: readonly string[], settings: ShopSettings): boolean {
  if (names.includes(activity)) return true;
  const canonical = canonicalName(activity, settings);
  return canonical !== null && names.includes(canonical);
}

/** Whether a journey, given by its activities' incoming names, reached the goal. */
export function reachesGoal(activities: readonly string[], goal: Goal, settings: ShopSettings): boolean {
  return (
    activities.some((activity) => isNamed(activity, goal.reach, settings)) &&
    !activities.some((activity) => isNamed(activity, goal.without, settings))
  );
}
