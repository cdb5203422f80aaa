import type { Segment } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import { fittedSegments } from '../segments/members.sql.js';
import type { SourcePart } from './order.js';

/** Who is in a segment, however it was told. */
type Told = Pick<Segment, 'object' | 'where' | 'rfm' | 'behaviour'>;

/**
 * Whether a journey's object is in a segment, or, for other types than the segment's, shares an event with one that is.
 * @param told a segment of the shop's settings by id, or one that is told by itself.
 */
export function inSegment(told: string | Told, part: SourcePart): string {
  const segment = typeof told === 'string' ? segmentOf(told, part) : told;
  const { objectType, through = [] } = part.order;
  const inside = membersOf(segment, part, typeof told === 'string' ? [...through, told] : through);
  if (segment.object === objectType) return `object_id IN (${inside})`;
  return `object_id IN (${touching(segment.object, inside, part)})`;
}

/** The ids of a segment's members. */
function membersOf(
  { object: objectType, where, rfm, behaviour }: Told,
  part: SourcePart,
  through: readonly string[],
): string {
  const { facts } = part.order;
  const { binder } = part;
  const named = (groups: number | null, names: readonly string[]) =>
    `SELECT object_id FROM ${fittedSegments(objectType, groups, part)} WHERE grp IN ${binder.texts(names)}`;
  const rules = part.table({ facts, objectType, span: null, where, bots: 'in', through });
  const ways = [
    ...(where.length > 0 ? [`SELECT object_id FROM ${rules}`] : []),
    ...(rfm === undefined ? [] : [named(null, rfm)]),
    ...(behaviour === undefined ? [] : [named(behaviour.groups, [`${behaviour.group}`])]),
  ];
  const [first = '', ...others] = ways;
  return others.reduce((ids, other) => `SELECT object_id FROM (${ids}) WHERE object_id IN (${other})`, first);
}

function segmentOf(id: string, { order }: SourcePart): Segment {
  const segment = order.facts.settings.segments.find((each) => each.id === id);
  if (segment !== undefined && !(order.through ?? []).includes(id)) return segment;
  throw QuestionError.because('segment', ({ segmentNotThere, segmentOfItself }) =>
    segment === undefined ? segmentNotThere(id) : segmentOfItself(id),
  );
}

/** Objects of the order's type that share an event with one of `members`. */
function touching(type: string, members: string, { order, binder }: SourcePart): string {
  const own = binder.text(order.objectType);
  const theirs = binder.text(type);
  const ofType = (bound: string) => `arrayFilter((id, type) -> type = ${bound}, object_ids, object_types)`;
  const { layout, shop } = order.facts;
  // The two objects and the event may lie on three shards: all of them are asked, whichever asks.
  const pairs = layout.everyShard(`
    SELECT arrayJoin(${ofType(theirs)}) AS member, ${ofType(own)} AS objects
    FROM ${layout.own('events')} WHERE shop = ${binder.text(shop)} AND has(object_types, ${own}) AND has(object_types, ${theirs})`);
  return `SELECT DISTINCT object FROM ${pairs} ARRAY JOIN objects AS object WHERE member GLOBAL IN (
    SELECT object_id FROM ${layout.everyShard(members)})`;
}
