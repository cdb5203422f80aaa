import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { placedName } from '../panel/step-name.js';
import { called } from '../texts/texts.js';
import type { ToldLine } from './LinePanel.js';
import type { Line } from './search.js';

/** A line of the blueprint with its figures; null where it lacks one of the two steps. */
export function lineOnBlueprint(blueprint: BlueprintAnswer, { object, from, to }: Line): ToldLine | null {
  const place = (id: string) => {
    const step = blueprint.steps.find((other) => other.id === id);
    return step === undefined ? null : { object, activities: step.activities, name: placedName(step) };
  };
  const [first, second] = [place(from), place(to)];
  if (first === null || second === null) return null;
  const flow = [...blueprint.flows, ...blueprint.detail].find(
    (other) => other.objectType === object && other.from === from && other.to === to,
  );
  return {
    from: first,
    to: second,
    currency: blueprint.currency,
    all: blueprint.log.objects[object] ?? 0,
    figures: flow ?? null,
  };
}

/** A line of the map with its figures; null where the map lacks the object type. */
export function lineOnMap(map: MapAnswer, { object, from, to }: Line): ToldLine | null {
  const own = map.objects[object];
  if (own === undefined) return null;
  const place = (activity: string) => ({ object, activities: [activity], name: called(activity) });
  return {
    from: place(from),
    to: place(to),
    currency: map.currency,
    all: own.journeys,
    figures: own.edges.find((edge) => edge.from === from && edge.to === to) ?? null,
  };
}
