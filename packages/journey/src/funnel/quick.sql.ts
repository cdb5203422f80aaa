import { marksOf } from '../source/marks.sql.js';
import { plainNumbers } from '../source/match.js';
import type { JourneySource } from '../source/source.js';
import type { Binder } from '../sql/binder.js';
import { attempts, best } from './attempts.sql.js';
import { KEYS, keyOf } from './keys.sql.js';
import type { FunnelPlan } from './plan.js';

import { placesOf, type AttemptRules } from './rules.js';
import { funnelSource } from './source.sql.js';

/** Whether activities alone tell the steps, and these only have to come in order. */
export function isQuick({ rules, matches, same, split }: FunnelPlan): boolean {
  return (
    rules.order === 'ordered' &&
    rules.windowFrom === 'first' &&
    rules.exclusions.length === 0 &&
    !rules.optional.includes(true) &&
    matches.every(({ plain }) => plain) &&
    same === null &&
    (split === null || split.kind === 'journey')
  );
}

/**
 * The attempt that counts of each journey, for plain funnels: `at` beside the columns of the journey. The first attempt
 * is followed by searching each activity in what is left of the array: compares of numbers side by side, a few times as
 * fast as marking all events. Where the window cuts it short and a later attempt might get further, all attempts are
 * worked out; `if` does so for those journeys alone.
 */
export function quickAttempts(plan: FunnelPlan): JourneySource {
  const source = funnelSource(plan, 'bare');
  const { binder } = source;
  const window = binder.whole(plan.rules.window);
  const numbers = plan.matches.map(plainNumbers);
  const started = holds(numbers[0] ?? null, binder);
  const walked = `(SELECT *, ${walk(numbers, binder)} AS walked FROM ${source.journeys} WHERE ${started})`;
  const first = `[${placesOf(plan.rules)
    .map((place) => keyInTime(place, window))
    .join(', ')}]`;
  if (numbers.length === 1 || plan.rules.entry === 'first')
    return { ...source, journeys: `(SELECT *, ${first} AS at FROM ${walked})` };
  const marks = marksOf(plan.matches, plan.order.facts, binder);
  const furthest = best(
    attempts({ rules: plan.rules, arrays: { keys: 'keys', marks: 'hits' }, window }),
    plan.rules,
  );
  const events = `(SELECT *, ${KEYS} AS keys, ${marks} AS hits FROM ${walked})`;
  const again = `${late(plan.rules, window)} AND ${isRepeated(numbers[0] ?? null, binder)}`;
  return { ...source, journeys: `(\nSELECT *, if(${again}, ${furthest}, ${first}) AS at\nFROM ${events})` };
}

/**
 * A tuple: what is left of the activities after the last step found, then the place of each step, 0 where it does not
 * come. Each step is a lambda over an array of the one tuple before it: the engine looks at an expression once for each
 * time that it is named, and what is named inside a lambda is named once outside.
 */
function walk(numbers: readonly (readonly number[] | null)[], binder: Binder): string {
  const walked = numbers.reduce((sofar, each, at) => {
    const found = findIn('sofar.1', each, binder);
    const before = Array.from({ length: at }, (_, step) => `sofar.${step + 2}`);
    const last = before.at(-1);
    const place = last === undefined ? found : `if(${found} = 0 OR ${last} = 0, 0, ${last} + ${found})`;
    return `arrayMap(sofar -> (arraySlice(sofar.1, ${found} + 1), ${[...before, place].join(', ')}), ${sofar})`;
  }, '[tuple(activities)]');
  return `${walked}[1]`;
}

const placeAt = (place: number): string => `walked.${place + 1}`;

const offsetAt = (place: number): string => `offsets[${placeAt(place)}]`;

/**
 * The key of a step that was found within the window, else 0. At place 0, where a step is not found, the offset is 0 and so
 * is the key: nothing need be asked, which costs the engine more than to multiply.
 */
function keyInTime(place: number, window: string): string {
  const key = keyOf(offsetAt(place), placeAt(place));
  return place === 1 ? key : `(${key}) * (${offsetAt(place)} - ${offsetAt(1)} <= ${window})`;
}

/** Whether a step was found, but too late. */
function late(rules: AttemptRules, window: string): string {
  const latest = placesOf(rules).map(offsetAt).join(', ');
  return `greatest(${latest}) - ${offsetAt(1)} > ${window}`;
}

function holds(numbers: readonly number[] | null, binder: Binder): string {
  return numbers === null ? 'notEmpty(activities)' : `hasAny(activities, ${binder.activities(numbers)})`;
}

/** Whether the first step comes more than once. */
function isRepeated(numbers: readonly number[] | null, binder: Binder): string {
  if (numbers === null) return 'length(activities) > 1';
  return `arrayCount(activity -> has(${binder.activities(numbers)}, activity), activities) > 1`;
}

/** The index of the first of some activities (null for any) in an array, 0 where there is none. */
function findIn(array: string, numbers: readonly number[] | null, binder: Binder): string {
  if (numbers === null) return `toUInt64(notEmpty(${array}))`;
  const [only, ...others] = numbers;
  if (only !== undefined && others.length === 0) return `indexOf(${array}, ${binder.bind('UInt16', only)})`;
  return `arrayFirstIndex(activity -> has(${binder.activities(numbers)}, activity), ${array})`;
}
