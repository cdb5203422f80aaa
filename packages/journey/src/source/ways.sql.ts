import type { JourneyCondition } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';
import type { Binder } from '../sql/binder.js';
import type { SourcePart } from './order.js';

type Variants = Extract<JourneyCondition, { variants: unknown }>['variants'];
type Frequent = Exclude<Variants, { ways: unknown }>;

/** Whether a journey goes one of the most frequent ways, or one of those that are chosen. */
export function goesWay(variants: Variants, part: SourcePart): string {
  if (!('ways' in variants)) return oftenGone(variants, part);
  const { object, ways } = variants;
  if (object !== undefined && object !== part.order.objectType) return 'true';
  return `(${ways.map((way) => isWay(way, part)).join(' OR ')})`;
}

/** Ways are counted over the order's journeys, not over what other conditions leave of them. */
function oftenGone(variants: Frequent, part: SourcePart): string {
  const { binder, order } = part;
  const { facts, objectType, span, bots } = order;
  const where = order.where.filter((condition) => 'events' in condition);
  // Ways are counted over all shards, whichever of them asks.
  const { everyShard } = facts.layout;
  const journeys = everyShard(`SELECT variant FROM ${part.table({ facts, objectType, span, bots, where })}`);
  if ('top' in variants)
    return `variant IN (SELECT variant FROM ${journeys} GROUP BY variant ORDER BY count() DESC, variant LIMIT ${binder.whole(variants.top)})`;
  const all = `(SELECT count() FROM ${journeys})`;
  return `variant IN (SELECT variant FROM ${journeys} GROUP BY variant HAVING count() >= ${binder.number(variants.share)} * ${all})`;
}

function isWay(way: readonly string[], { order, binder }: SourcePart): string {
  const steps = way.map((name) => numbersOf(name, order.facts));
  const [only] = steps.map(([number]) => number);
  if (only !== undefined && steps.every(({ length }) => length === 1))
    return `variant = cityHash64(${binder.activities(steps.flat())})`;
  return `(length(activities) = ${binder.whole(steps.length)} AND ${eachIs(steps, binder)})`;
}

/** Where a name means several activities, each of them is a way that bears it. */
function eachIs(steps: readonly (readonly number[])[], binder: Binder): string {
  const allowed = binder.bind('Array(Array(UInt16))', steps);
  return `arrayAll((activity, at) -> has(${allowed}[at], activity), activities, arrayEnumerate(activities))`;
}

/** What came in under this very name; else all that bear it as their canonical one. */
function numbersOf(name: string, facts: ShopFacts): readonly number[] {
  const own = facts.activities.find((each) => each.name === name);
  return own === undefined ? activityNumbers(name, facts) : [own.id];
}
