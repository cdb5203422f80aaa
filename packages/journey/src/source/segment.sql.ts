import type { Segment } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { SourcePart } from './order.js';

/** Whether a journey's object is in a segment, or, for other types than the segment's, shares an event with one that is. */
export function inSegment(id: string, part: SourcePart): string {
  const segment = segmentOf(id, part);
  const { facts, objectType, through = [] } = part.order;
  const members = part.table({
    facts,
    objectType: segment.object,
    span: null,
    where: segment.where,
    bots: 'in',
    through: [...through, id],
  });
  const inside = `SELECT object_id FROM ${members}`;
  if (segment.object === objectType) return `object_id IN (${inside})`;
  return `object_id IN (${touching(segment.object, inside, part)})`;
}

function segmentOf(id: string, { order }: SourcePart): Segment {
  const segment = order.facts.settings.segments.find((each) => each.id === id);
  if (segment !== undefined && !(order.through ?? []).includes(id)) return segment;
  throw new QuestionError({
    field: 'segment',
    message:
      segment === undefined
        ? `segment: this shop has no segment “${id}”.`
        : `segment: “${id}” is made of itself.`,
    hint: 'See “segments” in the shop’s settings.',
  });
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
