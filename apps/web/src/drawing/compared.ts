import type { BlueprintAnswer, BlueprintStep, MapAnswer, ObjectMap } from '@throughline/model';
import { called } from '../texts/texts.js';
import { leadingTypes } from './stations.js';
import { agedDifferenceOf, type Difference, type Part } from './difference.js';
import { youngByType, youngIn } from './young.js';

/** A step or activity on both sides of a comparison: before (or the others), and now. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly object: string;
  readonly before: Part;
  readonly after: Part;
  /** Null where one side has no journeys at all. */
  readonly difference: Difference | null;
}

export type Pair = Omit<Compared, 'difference'>;

/** The steps of two blueprints of one shop: which share of its object type’s journeys passes each. */
export function comparedSteps(after: BlueprintAnswer, before: BlueprintAnswer): readonly Compared[] {
  const others = new Map(before.steps.map((step) => [step.id, step]));
  const [now, then] = [partsOf(after), partsOf(before)];
  return judged(
    after.steps.filter(isDrawn).flatMap((step): Pair[] => {
      const other = others.get(step.id);
      // Where only the other side passes, its journeys are counted.
      const object = step.metrics.journeys === 0 && other !== undefined ? other.leading : step.leading;
      if (object === null || other === undefined) return [];
      // Where another type’s journeys are counted, the two figures are not of one kind.
      if (other.leading !== object && other.metrics.journeys > 0) return [];
      return [
        {
          id: step.id,
          name: called(step.name),
          object,
          before: then(other, object),
          after: now(step, object),
        },
      ];
    }),
  );
}

function partsOf({ log, tooYoung }: BlueprintAnswer): (step: BlueprintStep, object: string) => Part {
  const youngOf = youngByType(tooYoung);
  return ({ metrics, activities }, object) => ({
    count: metrics.journeys,
    of: log.objects[object] ?? 0,
    young: youngOf(object).at(activities),
  });
}

const isDrawn = ({ id, folds, foldedInto }: BlueprintStep): boolean =>
  folds === 0 && foldedInto === null && id.startsWith('step:');

/** The activities of two maps of one shop, by the type most of whose journeys pass each. */
export function comparedActivities(after: MapAnswer, before: MapAnswer): readonly Compared[] {
  const leading = leadingOf(after, before);
  return judged(
    Object.keys({ ...after.objects, ...before.objects }).flatMap((type) =>
      pairsOf(after, before, type).filter(({ id }) => leading.get(id) === type),
    ),
  );
}

/** All activities of one object type, judged together with as many others as {@link comparedActivities} has. */
export function comparedOfType(after: MapAnswer, before: MapAnswer, type: string): readonly Compared[] {
  return judged(pairsOf(after, before, type), leadingOf(after, before).size);
}

/** By the side that is drawn; where only the other passes, by that one. */
const leadingOf = (after: MapAnswer, before: MapAnswer): ReadonlyMap<string, string> =>
  new Map([...leadingTypes(before), ...leadingTypes(after)]);

function pairsOf(after: MapAnswer, before: MapAnswer, object: string): Pair[] {
  const own = after.objects[object];
  const other = before.objects[object];
  const [now, then] = [passing(own), passing(other)];
  const [young, youngThen] = [youngIn(own?.tooYoung), youngIn(other?.tooYoung)];
  return [...new Set([...now.keys(), ...then.keys()])].map((activity) => ({
    id: activity,
    name: called(activity),
    object,
    before: {
      count: then.get(activity) ?? 0,
      of: other?.journeys ?? 0,
      young: youngThen.at([activity]),
    },
    after: { count: now.get(activity) ?? 0, of: own?.journeys ?? 0, young: young.at([activity]) },
  }));
}

const passing = (map: ObjectMap | undefined): ReadonlyMap<string, number> =>
  new Map(map?.activities.map(({ activity, journeys }) => [activity, journeys]));

/** Judged together with all steps, so that of many one does not stand out by chance alone. */
export function judged<Each extends Pair>(
  pairs: readonly Each[],
  together = pairs.length,
): readonly (Each & Pick<Compared, 'difference'>)[] {
  const parts = pairs.map((pair) => ({
    ...pair,
    before: { ...pair.before, count: Math.min(pair.before.count, pair.before.of) },
    after: { ...pair.after, count: Math.min(pair.after.count, pair.after.of) },
  }));
  return parts.map((pair) => ({
    ...pair,
    difference: agedDifferenceOf(pair.before, pair.after, together),
  }));
}

/** What changed most stands first; what is beyond chance before what may not be. */
export function byChange<Each extends Compared>(compared: readonly Each[]): readonly Each[] {
  const weight = ({ difference }: Compared): number =>
    difference === null ? -1 : (difference.sure ? 1 : 0) + Math.abs(difference.change);
  return [...compared].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}
