import { JourneyProperty, propertyParts, RFM_SEGMENTS, type Breakdown, type Stage } from '@throughline/model';
import { fittedSegments } from '../segments/members.sql.js';
import type { Binder } from '../sql/binder.js';
import { inSegment } from './segment.sql.js';
import type { JourneyOrder } from './order.js';
import { journeySource, tableOf, type JourneySource } from './source.js';

/** How an order's journeys are split. `stages`, by activity, where they are split by stage. */
export interface Split {
  readonly breakdown: Breakdown;
  readonly stages?: ReadonlyMap<string, Stage>;
}

/**
 * The journeys of an order with a column more, `grp`: the value of the breakdown as text, empty where there is none.
 * A journey stands once for each of its values where it has several (`all`, segments), else once.
 */
export function groupedSource(order: JourneyOrder, split: Split): JourneySource {
  const { by, attribution } = split.breakdown;
  if (by === 'segment') return bySegment(order, split.breakdown.segments);
  const ofJourney = by !== 'stage' && JourneyProperty.safeParse(by).success;
  if (ofJourney && (attribution === 'first' || by.startsWith('object.'))) return byJourney(order, by);
  const value = by === 'stage' ? (split.stages ?? new Map()) : by;
  return withColumn({ ...order, value }, () => valueOf(attribution));
}

type Column = (order: JourneyOrder, binder: Binder) => string;

function withColumn(order: JourneyOrder, column: Column): JourneySource {
  const source = journeySource(order);
  return {
    ...source,
    journeys: `(SELECT *, ${column(order, source.binder)} AS grp FROM ${source.journeys})`,
  };
}

/** Of an event's property, the value that stands for the journey. */
function valueOf(attribution: Breakdown['attribution']): string {
  if (attribution === 'last') return "arrayLast(value -> value != '', values)";
  if (attribution === 'all')
    return "arrayJoin(emptyArrayToSingle(arrayDistinct(arrayFilter(value -> value != '', values))))";
  return "arrayFirst(value -> value != '', values)";
}

function byJourney(order: JourneyOrder, by: string): JourneySource {
  const { of, type, name } = propertyParts(by);
  if (of === 'object') return byObject(order, type, name);
  const columns: Readonly<Record<string, string>> = {
    events: 'toString(length(activities) + cut)',
    duration: "toString(dateDiff('second', start, finish))",
  };
  return withColumn(order, () => columns[name] ?? `toString(${name})`);
}

/** Objects and journeys are sharded alike, so the join stays where the journey is. */
function byObject(order: JourneyOrder, type: 'text' | 'number', name: string): JourneySource {
  const source = journeySource(order);
  const { binder } = source;
  const key = binder.text(name);
  const value =
    type === 'text' ? `text[${key}]` : `if(mapContains(numbers, ${key}), toString(numbers[${key}]), '')`;
  const objects = `SELECT object_id, ${value} AS grp FROM ${order.facts.layout.own('objects')} WHERE shop = ${binder.text(order.facts.shop)} AND object_type = ${binder.text(order.objectType)}`;
  return {
    ...source,
    journeys: `(SELECT * FROM ${source.journeys} AS journey LEFT JOIN (${objects}) AS object USING (object_id))`,
  };
}

/** Scores and groups tell of each object in which one it is; the shop's segments may hold it several times, or not at all. */
function bySegment(order: JourneyOrder, segments: Breakdown['segments']): JourneySource {
  const { settings } = order.facts;
  if (segments === undefined || Array.isArray(segments)) {
    const told = (segments ?? settings.segments.map(({ id }) => id)).map((id) => ({ id, told: id }));
    return withColumn(order, (whose, binder) => membershipOf(whose, binder, told));
  }
  const groups = segments === 'rfm' ? null : segments.groups;
  if (order.objectType === 'customer') return byFitted(order, groups);
  const told =
    groups === null
      ? RFM_SEGMENTS.map((name) => ({ id: name, told: { object: 'customer', where: [], rfm: [name] } }))
      : Array.from({ length: groups }, (_, at) => ({
          id: `${at + 1}`,
          told: { object: 'customer', where: [], behaviour: { groups, group: at + 1 } },
        }));
  return withColumn(order, (whose, binder) => membershipOf(whose, binder, told));
}

/** The members' rows lie on the shard of their journeys. */
function byFitted(order: JourneyOrder, groups: number | null): JourneySource {
  const source = journeySource(order);
  const part = {
    order,
    binder: source.binder,
    table: (other: JourneyOrder) => tableOf(other, source.binder),
  };
  const members = fittedSegments(order.objectType, groups, part);
  return {
    ...source,
    journeys: `(SELECT * FROM ${source.journeys} AS journey LEFT JOIN (SELECT object_id, grp FROM ${members}) AS member USING (object_id))`,
  };
}

interface ToldSegment {
  readonly id: string;
  readonly told: Parameters<typeof inSegment>[0];
}

function membershipOf(order: JourneyOrder, binder: Binder, segments: readonly ToldSegment[]): string {
  const part = { order, binder, table: (other: JourneyOrder) => tableOf(other, binder) };
  const each = segments.map(({ id, told }) => `if(${inSegment(told, part)}, ${binder.text(id)}, '')`);
  const ids = `arrayFilter(id -> id != '', [${each.length === 0 ? "''" : each.join(', ')}])`;
  return `arrayJoin(emptyArrayToSingle(${ids}))`;
}
