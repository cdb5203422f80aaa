import type { TooYoung, Waiting } from '@throughline/model';
import type { Comparing, UsualAges } from '../answer/comparing.js';
import { groupBy } from '../answer/group.js';
import { byName } from '../answer/order.js';
import type { Reader } from '../answer/reader.js';
import { type JourneyOrder, ofAllMembers } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { endsOf } from './compute.js';
import type { TypePlan } from './plan.js';
import { nameBy, type Names } from './shape.js';
import {
  ACTIVITY,
  ages,
  arrivals,
  arrived,
  CAME,
  type AgeRow,
  type ArrivedRow,
  type Weight,
} from './too-young.sql.js';

/**
 * Which journeys of one type have not come to an activity, or gone a way, and are too young to be held against others for that, by
 * how many of those that come are there at their age. What is usual is read off all journeys of the type. Ages count in whole hours,
 * up to the next where in doubt.
 *
 * @returns undefined where a period takes events, not journeys: then none of them is whole.
 */
export async function tooYoung(
  reader: Reader,
  { plan, names, comparing }: YoungPlan,
): Promise<TooYoung | undefined> {
  const { order, now } = plan;
  if (now === null || order.span?.take === 'events') return undefined;
  const rows = await reader.rows<AgeRow>(ages(journeySource(order), now));
  const youngest = rows[0]?.age ?? Infinity;
  const usual = (await usualAges(reader, plan, comparing)).filter(
    ({ hours }) => (hours.at(-1) ?? 0) > youngest,
  );
  if (usual.length === 0) return { activities: [], ways: [] };
  const here = await reader.rows<ArrivedRow>(arrived(journeySource(order), now, usual));
  const byPlace = groupBy(here, ({ place }) => place);
  const between = countBetween(rows);
  const places = usual.flatMap(({ place, hours }): Place[] => {
    const bands = waiting(hours, byPlace.get(place) ?? [], between);
    const journeys = bands.reduce((sum, band) => sum + band.journeys, 0);
    return journeys === 0 ? [] : [{ place, journeys, bands }];
  });
  return shaped(places, names);
}

interface YoungPlan {
  readonly plan: TypePlan;
  readonly names: Names;
  readonly comparing: Comparing;
}

interface Place extends Waiting {
  readonly place: number;
}

type CountBetween = (from: number, to: number) => number;

/** Who has not come to a place, from one of its ages to the next. */
function waiting(
  hours: readonly number[],
  here: readonly ArrivedRow[],
  between: CountBetween,
): Waiting['bands'] {
  const come = new Map(here.map(({ band, journeys }) => [band, journeys]));
  return hours.flatMap((to, band) => {
    const journeys = between(hours[band - 1] ?? 0, to) - (come.get(band) ?? 0);
    return journeys <= 0 ? [] : [{ came: CAME[band - 1] ?? 0, journeys }];
  });
}

/** Of all journeys of the type, with the same cut out of each: what is left out makes ways and times of its own. */
async function usualAges(
  reader: Reader,
  { order, now }: TypePlan,
  { usual }: Comparing,
): Promise<readonly UsualAges[]> {
  const where = order.where.filter((condition) => 'events' in condition);
  const key = JSON.stringify([order.objectType, where]);
  const known = usual.get(key);
  if (known !== undefined || now === null) return known ?? [];
  const all: JourneyOrder = { ...ofAllMembers(order), where, span: null };
  const rows = await reader.rows<AgeRow>(ages(journeySource(all), now));
  const read = await reader.rows<UsualAges>(arrivals(journeySource(all), weightsOf(rows)));
  usual.set(key, read);
  return read;
}

/** Weights are in thousandths; a step of them is a hundredth of all journeys. */
const [WHOLE, STEP] = [1000, 0.01];
/** The oldest are few: what one of them did does not count for more than twenty. */
const MOST = 20;

/** How many journeys there are for one that is at least so old, from age to age. */
function weightsOf(rows: readonly AgeRow[]): readonly Weight[] {
  const all = rows.reduce((sum, { journeys }) => sum + journeys, 0);
  const weights: Weight[] = [{ from: 0, weight: WHOLE }];
  let [left, told] = [all, all];
  for (const { age, journeys } of rows) {
    if (told - left >= all * STEP && age > 0) {
      weights.push({ from: age, weight: Math.round(WHOLE * Math.min(MOST, all / left)) });
      told = left;
    }
    left -= journeys;
  }
  return weights;
}

/** How many journeys are of an age from so many hours to fewer than so many. */
function countBetween(rows: readonly AgeRow[]): CountBetween {
  const sums: number[] = [];
  for (const { journeys } of rows) sums.push((sums.at(-1) ?? 0) + journeys);
  const younger = (hours: number) => {
    const older = rows.findIndex(({ age }) => age >= hours);
    return (older < 0 ? sums.at(-1) : sums[older - 1]) ?? 0;
  };
  return (from, to) => younger(to) - younger(from);
}

function shaped(left: readonly Place[], names: Names): TooYoung {
  const name = nameBy(names);
  return {
    activities: left
      .filter(({ place }) => place >= ACTIVITY)
      .map(({ place, ...who }) => ({ activity: name(place - ACTIVITY), ...who }))
      .sort((a, b) => b.journeys - a.journeys || byName(a.activity, b.activity)),
    ways: left
      .filter(({ place }) => place < ACTIVITY)
      .map(({ place, ...who }) => ({
        from: name(endsOf(place).from),
        to: name(endsOf(place).to),
        ...who,
      }))
      .sort((a, b) => b.journeys - a.journeys || byName(a.from, b.from) || byName(a.to, b.to)),
  };
}
