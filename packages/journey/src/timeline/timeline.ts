import type { RelatedObject, TimelineAnswer, TimelineQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, tracedTypes, type Asked, type Inquiry } from '../answer/inquiry.js';
import { QuestionError, unknownObjectType } from '../answer/question-error.js';
import type { AskOptions, Reader } from '../answer/reader.js';
import type { ShopFacts } from '../shop/facts.js';
import { listedOf, relatedTo } from './related.js';
import { shapeEvent } from './shape.js';
import {
  neighbours,
  objectOf,
  ownEvents,
  relations,
  spanOfObject,
  wholeEvents,
  type EventRow,
  type NeighbourRow,
  type ObjectRow,
  type PlaceRow,
  type RelationRow,
  type SpanRow,
  type Subject,
} from './timeline.sql.js';

/** Related objects that one answer lists, and whose events it looks at. */
const MOST_RELATED = 200;

/**
 * One object with everything that is related to it: its events and those of the objects that it shares events or
 * relations with, merged in the order of time.
 * @throws QuestionError where the shop has no such object.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askTimeline(
  store: EventStore,
  asked: Asked<TimelineQuestion>,
  options: AskOptions = {},
): Promise<TimelineAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader } = inquiry;
  const { object: type, id, limit } = question;
  const subject = { shop: facts.shop, layout: facts.layout, type, id };
  const known = await requireObject(inquiry, subject);
  const span = await reader.row<SpanRow>(spanOfObject(subject));
  const own = await readEvents(reader, subject, await reader.rows<PlaceRow>(ownEvents(subject, question)));
  const related = relatedTo(subject, own, await reader.rows<RelationRow>(relations(subject)));
  const listed = listedOf(related, MOST_RELATED);
  const room = limit - own.length;
  const near = await readNeighbours(inquiry, { subject, span, own, related: listed, room });
  const others = await readEvents(reader, subject, near);
  return {
    kind: 'timeline',
    object: { type, id, ...known },
    events: [...own, ...others].sort(inOrder).map((row) => shapeEvent(row, own.includes(row), facts)),
    count: span.events,
    related: listed,
    cut: {
      own: span.events - own.length,
      related: room === 0 ? null : (near[0]?.all ?? 0) - near.length,
      objects: related.length - listed.length,
    },
    meta: metaOf({ ...inquiry, question: {} }, { journeys: 1, types: [] }),
  };
}

async function requireObject(
  { facts, reader }: Inquiry<TimelineQuestion>,
  subject: Subject,
): Promise<ObjectRow> {
  const types = Object.keys(facts.log.objects).sort();
  if (!types.includes(subject.type)) throw unknownObjectType(subject.type, types);
  const [row] = await reader.rows<ObjectRow>(objectOf(subject));
  if (row !== undefined) return { text: { ...row.text }, numbers: { ...row.numbers } };
  throw QuestionError.because('id', ({ noObject }) => noObject(subject.type, subject.id));
}

interface Search {
  readonly subject: Subject;
  readonly span: SpanRow;
  readonly own: readonly EventRow[];
  readonly related: readonly RelatedObject[];
  readonly room: number;
}

/** Where the object's own events leave no room, the others are not looked for. */
async function readNeighbours(
  { question, facts, reader }: Inquiry<TimelineQuestion>,
  { subject, span, own, related, room }: Search,
): Promise<NeighbourRow[]> {
  const types = wantedTypes(question, facts);
  const objects = related.filter(({ type }) => types.includes(type));
  if (objects.length === 0 || own.length === 0 || room === 0) return [];
  const [from, to] = [new Date(span.begun), new Date(span.ended)];
  return reader.rows<NeighbourRow>(neighbours({ subject, objects, own, from, to, limit: room }));
}

/** @throws QuestionError where a type is asked for that the shop has not. */
function wantedTypes({ related }: TimelineQuestion, facts: ShopFacts): readonly string[] {
  const known = Object.keys(facts.log.objects);
  for (const [at, type] of (related ?? []).entries())
    if (!known.includes(type)) throw unknownObjectType(type, known, `related[${at}]`);
  return related ?? tracedTypes(facts);
}

async function readEvents(
  reader: Reader,
  subject: Subject,
  places: readonly PlaceRow[],
): Promise<EventRow[]> {
  return places.length === 0 ? [] : reader.rows<EventRow>(wholeEvents(subject, places));
}

/** Time, then place in the source, then id, as journeys are ordered. */
function inOrder(a: EventRow, b: EventRow): number {
  const byId = () => (BigInt(a.event) < BigInt(b.event) ? -1 : 1);
  return Date.parse(a.at) - Date.parse(b.at) || a.position - b.position || byId();
}
