import type { MapAnswer, MapQuestion, ObjectMap } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import type { Comparing } from '../answer/comparing.js';
import { groupBy } from '../answer/group.js';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions, Reader } from '../answer/reader.js';
import type { ShopFacts } from '../shop/facts.js';
import { systems, type SystemRow } from './events.sql.js';
import { fetchType } from './fetch.js';
import { planMap, type TypePlan } from './plan.js';
import { shapeType, type Names } from './shape.js';
import { tooYoung } from './too-young.js';

/**
 * The object-centric directly-follows graph (van der Aalst & Berti 2020): for each traced object type, its
 * activities, which of them directly follows which, how often, in how many journeys and after how long, and the
 * ways that journeys take as wholes. Repeats count as they happen. Quantiles are exact, with linear
 * interpolation; times are in seconds. A period takes the journeys that start in it, each with all its events.
 *
 * Goal, per object type: `reached` journeys hold one of `goal.reach` and none of `goal.without`. Of the rest,
 * those younger, at the shop's last event, than the 95th percentile of the times to the goal are `open`, the
 * others `lost`. Where no journey reached the goal, nothing says how long it takes, and all are open.
 *
 * @throws QuestionError where the question names an object type that the shop has not, or an empty period.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askMap(
  store: EventStore,
  asked: Asked<MapQuestion>,
  options: AskOptions = {},
): Promise<MapAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { facts, reader } = inquiry;
  const plans = planMap(inquiry);
  const names = await readNames(reader, facts);
  const told = { names, comparing: options.comparing };
  const maps = await Promise.all(plans.map((plan) => mapType(reader.fork(), plan, told)));
  reader.join(maps.map((each) => each.reader));
  const objects = Object.fromEntries(maps.map(({ objectType, map }) => [objectType, map]));
  const journeys = maps.reduce((sum, { map }) => sum + map.journeys, 0);
  const meta = metaOf(inquiry, { journeys, types: Object.keys(objects) });
  return { kind: 'map', log: facts.log, currency: facts.settings.currency, objects, meta };
}

interface Told {
  readonly names: Names;
  readonly comparing: Comparing | undefined;
}

/** A reader for each type: they are read at the same time, and what was asked is told in the order of the types. */
async function mapType(
  reader: Reader,
  plan: TypePlan,
  { names, comparing }: Told,
): Promise<{ objectType: string; map: ObjectMap; reader: Reader }> {
  const map = shapeType(plan, await fetchType(reader, plan), names);
  const young = comparing && (await tooYoung(reader, { plan, names, comparing }));
  return { objectType: plan.order.objectType, map: { ...map, ...(young && { tooYoung: young }) }, reader };
}

async function readNames(reader: Reader, facts: ShopFacts): Promise<Names> {
  const rows = await reader.rows<SystemRow>(systems(facts));
  const most = [...rows].sort((a, b) => b.events - a.events || (a.system < b.system ? -1 : 1));
  const byActivity = groupBy(most, ({ activity }) => activity);
  return {
    activities: new Map(facts.activities.map((each) => [each.id, each])),
    systems: new Map([...byActivity].map(([activity, each]) => [activity, each.map(({ system }) => system)])),
  };
}
