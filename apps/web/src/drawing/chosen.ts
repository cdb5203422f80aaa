import { type JourneyConditionInput, type MapAnswer, MOST_WAY_STEPS, MOST_WAYS } from '@throughline/model';
import { escaped, unescaped } from './escaped.js';

/** A way from start to end that journeys of one object type go. */
export interface ChosenWay {
  readonly object: string;
  readonly activities: readonly string[];
}

/** Addresses that are longer than some thousand signs do not get through everywhere. */
const LONGEST = 6000;

/** `order~Order Completed~2*Item Picked,session~Cart Viewed`: steps in a row of one name stand once. */
export function writeChosen(chosen: readonly ChosenWay[]): string {
  return chosen
    .map(({ object, activities }) => [escaped(object), ...runsOf(activities).map(written)].join('~'))
    .join(',');
}

export function readChosen(value: unknown): readonly ChosenWay[] {
  if (typeof value !== 'string' || value.length > 2 * LONGEST) return [];
  return value.split(',').flatMap((way): ChosenWay[] => {
    const [object = '', ...runs] = way.split('~');
    const activities = runs.flatMap(stepsOf);
    const makesSense = object !== '' && activities.length > 0 && activities.length <= MOST_WAY_STEPS;
    return makesSense ? [{ object: unescaped(object), activities }] : [];
  });
}

interface Run {
  readonly name: string;
  readonly times: number;
}

/** Steps in a row of one name, as one. */
export function runsOf(activities: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const name of activities) {
    const last = runs.at(-1);
    if (last?.name === name) runs.splice(-1, 1, { name, times: last.times + 1 });
    else runs.push({ name, times: 1 });
  }
  return runs;
}

const written = ({ name, times }: Run): string => (times === 1 ? escaped(name) : `${times}*${escaped(name)}`);

function stepsOf(run: string): string[] {
  const [, times, name] = /^(?:(\d{1,3})\*)?(.+)$/su.exec(run) ?? [];
  return name === undefined ? [] : Array<string>(Number(times ?? 1)).fill(unescaped(name));
}

const isSame = (one: ChosenWay, other: ChosenWay): boolean => writeChosen([one]) === writeChosen([other]);

export const isChosen = (chosen: readonly ChosenWay[], way: ChosenWay): boolean =>
  chosen.some((each) => isSame(each, way));

/** With the way, or without it where it was among them. */
export function toggled(chosen: readonly ChosenWay[], way: ChosenWay): readonly ChosenWay[] {
  return isChosen(chosen, way) ? chosen.filter((each) => !isSame(each, way)) : [...chosen, way];
}

/** Whether all of them find room in the question and in the address. */
export function hasRoom(chosen: readonly ChosenWay[]): boolean {
  const sameType = (way: ChosenWay): number => chosen.filter(({ object }) => object === way.object).length;
  if (chosen.some((way) => sameType(way) > MOST_WAYS || way.activities.length > MOST_WAY_STEPS)) return false;
  return writeChosen(chosen).length <= LONGEST;
}

/**
 * The ways that journeys of a drawing go, one by one.
 * @param drawn the answer that is drawn: which ways are the most frequent is told by the server, which counts them before
 *   other filters do.
 */
export function waysOf(drawn: MapAnswer['objects']): readonly ChosenWay[] {
  return Object.entries(drawn).flatMap(([object, { variants }]) =>
    variants.map(({ activities }) => ({ object, activities })),
  );
}

/** Of each type of which ways are chosen, the journeys that go one of them; of the others, all. */
export function chosenConditions(chosen: readonly ChosenWay[]): JourneyConditionInput[] {
  return [...new Set(chosen.map(({ object }) => object))].map((object) => ({
    variants: {
      object,
      ways: chosen.flatMap((way) => (way.object === object ? [[...way.activities]] : [])),
    },
  }));
}
