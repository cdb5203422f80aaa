import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import type { Station } from './overlay.js';

type Sum = { readonly value: string; readonly currency: string };

/** In the shop’s currency alone: sums of several are not held against each other. */
function moneyIn(currency: string, amounts: readonly Sum[]): Station['money'] {
  const found = amounts.find((amount) => amount.currency === currency);
  return found === undefined ? null : { value: Number(found.value), currency };
}

/** The steps of a blueprint that somebody passes. */
export function stepStations({ steps, currency }: BlueprintAnswer): readonly Station[] {
  return steps
    .filter(({ id, metrics }) => id.startsWith('step:') && metrics.events > 0)
    .map(({ id, activities, metrics }) => ({
      id,
      activities,
      events: metrics.events,
      wait: metrics.wait?.p50 ?? null,
      money: moneyIn(currency, metrics.amounts),
    }));
}

/** By activity, the object type most of whose journeys pass it: its figures stand at the activity. */
export function leadingTypes({ objects }: Pick<MapAnswer, 'objects'>): ReadonlyMap<string, string> {
  const most = new Map<string, { readonly type: string; readonly journeys: number }>();
  for (const [type, { activities }] of Object.entries(objects))
    for (const { activity, journeys } of activities)
      if (journeys > (most.get(activity)?.journeys ?? 0)) most.set(activity, { type, journeys });
  return new Map([...most].map(([activity, { type }]) => [activity, type]));
}

/** The activities of a map, by the type most of whose journeys pass each. */
export function activityStations(map: MapAnswer): readonly Station[] {
  const { objects, currency } = map;
  const leading = leadingTypes(map);
  const most = Object.entries(objects).flatMap(([type, { activities }]) =>
    activities.filter(({ activity }) => leading.get(activity) === type),
  );
  return most.map(({ activity, events, wait, amounts }) => ({
    id: activity,
    activities: [activity],
    events,
    wait: wait?.p50 ?? null,
    money: moneyIn(currency, amounts),
  }));
}
