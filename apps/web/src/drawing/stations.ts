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

/** The activities of a map, by the type most of whose journeys pass each. */
export function activityStations({ objects, currency }: MapAnswer): readonly Station[] {
  const most = new Map<string, MapAnswer['objects'][string]['activities'][number]>();
  for (const own of Object.values(objects).flatMap(({ activities }) => activities)) {
    if (own.journeys > (most.get(own.activity)?.journeys ?? 0)) most.set(own.activity, own);
  }
  return [...most.values()].map(({ activity, events, wait, amounts }) => ({
    id: activity,
    activities: [activity],
    events,
    wait: wait?.p50 ?? null,
    money: moneyIn(currency, amounts),
  }));
}
