import {
  propertyParts,
  RFM_SEGMENTS,
  type Attribution,
  type Breakdown,
  type Stage,
} from '@throughline/model';
import { fittedSegments } from '../segments/members.sql.js';
import { eventOperand, valueText } from '../sql/event-property.sql.js';
import { rowsLeft, stageOfRow } from './event-rows.sql.js';
import { keepsOrigin, type JourneyOrder, type SourcePart } from './order.js';
import { inSegment } from './segment.sql.js';

/** How an order's journeys are split. `stages`, by activity, where they are split by stage. */
export interface Split {
  readonly breakdown: Breakdown;
  readonly stages?: ReadonlyMap<string, Stage>;
}

/** The journeys of a table with a column more, `grp`, as part of a statement whose values another binder holds. */
export function groupedTable(journeys: string, split: Split, part: SourcePart): string {
  const column = columnOf(split, part);
  if (column !== null) return `(SELECT *, ${column} AS grp FROM ${journeys})`;
  const segments = segmentsOf(split, part);
  if (segments !== null) return `(SELECT *, arrayJoin(${segments}) AS grp FROM ${journeys})`;
  // Values and journeys are sharded alike, so the join stays where the journey is.
  return `(SELECT * FROM ${journeys} AS journey LEFT JOIN (${valueRows(split, part)}) AS told USING (object_id))`;
}

/** Journeys of some values of a split, or (`rest`) of all others. Journeys without a value are of the value `''`. */
export interface Members {
  readonly split: Split;
  readonly values: readonly string[];
  readonly rest: boolean;
}

/** Whether a journey is one of some members, as a condition over the columns of `journeys`. */
export function isMember({ split, values, rest }: Members, part: SourcePart): string {
  const among = part.binder.texts(values);
  const holds = (value: string) => `${rest ? 'NOT ' : ''}has(${among}, ${value})`;
  const column = columnOf(split, part);
  if (column !== null) return holds(column);
  const segments = segmentsOf(split, part);
  if (segments !== null) return `arrayExists(id -> ${holds('id')}, ${segments})`;
  const some = `object_id IN (SELECT object_id FROM (${valueRows(split, part)}) WHERE ${holds('grp')})`;
  if (values.includes('') === rest) return some;
  return `(${some} OR object_id NOT IN (SELECT object_id FROM (${valueRows(split, part)})))`;
}

/** Told by a journey's own columns, which know the first value of all its events. */
const COLUMNS: readonly string[] = ['channel', 'device', 'currency'];

/** The value as a column of `journeys` tells it; null where none does: of a cut journey only what is left counts. */
function columnOf({ breakdown: { by, attribution } }: Split, { order }: SourcePart): string | null {
  if (by === 'events') return 'toString(length(activities) + cut)';
  if (by === 'duration') return "toString(dateDiff('second', start, finish))";
  const isKept = attribution === 'first' && keepsOrigin(order);
  return isKept && COLUMNS.includes(by) ? `toString(${by})` : null;
}

/** A select of `object_id` and `grp`: the values of those objects that have any. */
function valueRows(split: Split, part: SourcePart): string {
  const { by, attribution } = split.breakdown;
  const fitted = fittedBy(split, part);
  if (fitted !== null)
    return `SELECT object_id, grp FROM ${fittedSegments(part.order.objectType, fitted.groups, part)}`;
  if (by !== 'stage' && propertyParts(by).of === 'object') return objectRows(by, part);
  const { binder, order } = part;
  const { layout, settings } = order.facts;
  const value =
    by === 'stage'
      ? stageOfRow(split.stages ?? new Map(), binder)
      : valueText(eventOperand(by, { binder, zone: settings.zone }));
  const rows = `(SELECT object_id, ${value} AS said, (time, position, event_id) AS place
    FROM ${layout.own('event_objects')} WHERE ${rowsLeft(part)})`;
  return standingFor(attribution, rows);
}

/** Of what the events of an object say, in their order, the value that stands for it. */
function standingFor(attribution: Attribution, rows: string): string {
  if (typeof attribution === 'object')
    return `SELECT object_id, arraySort(groupArray((place, said)))[${attribution.step}].2 AS grp FROM ${rows}
    GROUP BY object_id HAVING grp != ''`;
  const said = `FROM ${rows} WHERE said != ''`;
  if (attribution === 'all') return `SELECT DISTINCT object_id, said AS grp ${said}`;
  return `SELECT object_id, ${attribution === 'first' ? 'argMin' : 'argMax'}(said, place) AS grp ${said} GROUP BY object_id`;
}

function objectRows(by: string, { order: { facts, objectType }, binder }: SourcePart): string {
  const { type, name } = propertyParts(by);
  const key = binder.text(name);
  const value =
    type === 'text' ? `text[${key}]` : `if(mapContains(numbers, ${key}), toString(numbers[${key}]), '')`;
  return `SELECT object_id, ${value} AS grp FROM ${facts.layout.own('objects')}
    WHERE shop = ${binder.text(facts.shop)} AND object_type = ${binder.text(objectType)} AND grp != ''`;
}

/** How many groups customers fall into, null for scores; null where they are split by no model, or are no customers. */
function fittedBy(
  { breakdown: { by, segments } }: Split,
  { order }: SourcePart,
): { groups: number | null } | null {
  if (by !== 'segment' || segments === undefined || Array.isArray(segments)) return null;
  if (order.objectType !== 'customer') return null;
  return { groups: segments === 'rfm' ? null : segments.groups };
}

/**
 * The segments that a journey is in, as an array; one empty text where it is in none. Null where the split is not by
 * segment, or by scores and groups of customers, of which rows tell in which one each is.
 */
function segmentsOf(split: Split, part: SourcePart): string | null {
  const { by, segments } = split.breakdown;
  if (by !== 'segment' || fittedBy(split, part) !== null) return null;
  const { binder, order } = part;
  const each = toldSegments(segments, order).map(
    ({ id, told }) => `if(${inSegment(told, part)}, ${binder.text(id)}, '')`,
  );
  return `emptyArrayToSingle(arrayFilter(id -> id != '', [${each.length === 0 ? "''" : each.join(', ')}]))`;
}

interface ToldSegment {
  readonly id: string;
  readonly told: Parameters<typeof inSegment>[0];
}

/** Scores and groups are of customers: other journeys are in those of the customers they share an event with. */
function toldSegments(segments: Breakdown['segments'], { facts }: JourneyOrder): ToldSegment[] {
  if (segments === undefined || Array.isArray(segments))
    return (segments ?? facts.settings.segments.map(({ id }) => id)).map((id) => ({ id, told: id }));
  if (segments === 'rfm')
    return RFM_SEGMENTS.map((name) => ({ id: name, told: { object: 'customer', where: [], rfm: [name] } }));
  const { groups } = segments;
  return Array.from({ length: groups }, (_, at) => ({
    id: `${at + 1}`,
    told: { object: 'customer', where: [], behaviour: { groups, group: at + 1 } },
  }));
}
