import type { TooYoung } from '@throughline/model';
import type { Comparing, UsualAge } from '../answer/comparing.js';
import { byName } from '../answer/order.js';
import type { Reader } from '../answer/reader.js';
import { type JourneyOrder, ofAllMembers } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { endsOf } from './compute.js';
import type { TypePlan } from './plan.js';
import { nameBy, type Names } from './shape.js';
import { ACTIVITY, ages, arrivals, arrived, type AgeRow, type ArrivedRow } from './too-young.sql.js';

/**
 * Which journeys of one type have not come to an activity, or gone a way, and are too young to be held against others for that. What
 * is usual is read off all journeys of the type. Ages count in whole hours, up to the next where in doubt.
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
  const usual = (await usualAges(reader, order, comparing)).filter(
    ({ hours }) => hours > (rows[0]?.age ?? hours),
  );
  if (usual.length === 0) return { activities: [], ways: [] };
  const here = new Map(
    (await reader.rows<ArrivedRow>(arrived(journeySource(order), now, usual))).map(
      ({ place, journeys }) => [place, journeys] as const,
    ),
  );
  const youngerThan = countYounger(rows);
  const left = usual
    .map(({ place, hours }) => ({ place, journeys: youngerThan(hours) - (here.get(place) ?? 0) }))
    .filter(({ journeys }) => journeys > 0);
  return shaped(left, names);
}

interface YoungPlan {
  readonly plan: TypePlan;
  readonly names: Names;
  readonly comparing: Comparing;
}

/** Of all journeys of the type, with the same cut out of each: what is left out makes ways and times of its own. */
async function usualAges(
  reader: Reader,
  order: JourneyOrder,
  { usual }: Comparing,
): Promise<readonly UsualAge[]> {
  const where = order.where.filter((condition) => 'events' in condition);
  const key = JSON.stringify([order.objectType, where]);
  const known = usual.get(key);
  if (known !== undefined) return known;
  const read = await reader.rows<UsualAge>(
    arrivals(journeySource({ ...ofAllMembers(order), where, span: null })),
  );
  usual.set(key, read);
  return read;
}

/** How many journeys are younger than so many hours. */
function countYounger(rows: readonly AgeRow[]): (hours: number) => number {
  const sums: number[] = [];
  for (const { journeys } of rows) sums.push((sums.at(-1) ?? 0) + journeys);
  return (hours) => {
    const older = rows.findIndex(({ age }) => age >= hours);
    return (older < 0 ? sums.at(-1) : sums[older - 1]) ?? 0;
  };
}

function shaped(left: readonly ArrivedRow[], names: Names): TooYoung {
  const name = nameBy(names);
  return {
    activities: left
      .filter(({ place }) => place >= ACTIVITY)
      .map(({ place, journeys }) => ({ activity: name(place - ACTIVITY), journeys }))
      .sort((a, b) => b.journeys - a.journeys || byName(a.activity, b.activity)),
    ways: left
      .filter(({ place }) => place < ACTIVITY)
      .map(({ place, journeys }) => ({
        from: name(endsOf(place).from),
        to: name(endsOf(place).to),
        journeys,
      }))
      .sort((a, b) => b.journeys - a.journeys || byName(a.from, b.from) || byName(a.to, b.to)),
  };
}
