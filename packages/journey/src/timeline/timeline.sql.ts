import type { ObjectRef, TimelineQuestion } from '@throughline/model';
import type { Layout, Statement } from '@throughline/stores';
import { groupBy } from '../answer/group.js';
import { Binder } from '../sql/binder.js';

/** The object that a timeline is about, and where its rows lie. */
export interface Subject extends ObjectRef {
  readonly shop: string;
  readonly layout: Layout;
}

const isSubject = ({ shop, type, id }: Subject, binder: Binder) =>
  `shop = ${binder.text(shop)} AND object_type = ${binder.text(type)} AND object_id = ${binder.text(id)}`;

const rowsOf = (subject: Subject, columns: string, binder: Binder) =>
  subject.layout.everyShard(`
  SELECT ${columns} FROM ${subject.layout.own('event_objects')} WHERE ${isSubject(subject, binder)}`);

export interface ObjectRow {
  readonly text: Record<string, string>;
  readonly numbers: Record<string, number>;
}

/** What is known of the object: one row, or none where the shop has no such object. */
export function objectOf(subject: Subject): Statement {
  const binder = new Binder();
  const { layout } = subject;
  const sql = `
SELECT text, numbers FROM ${layout.everyShard(`
  SELECT text, numbers FROM ${layout.own('objects')} WHERE ${isSubject(subject, binder)}`)}`;
  return binder.statement(sql);
}

export interface SpanRow {
  readonly events: number;
  /** Of the first and the last event; the engine's zero where there is none. */
  readonly begun: string;
  readonly ended: string;
}

/** How many events the object has, and when. */
export function spanOfObject(subject: Subject): Statement {
  const binder = new Binder();
  return binder.statement(
    `SELECT count() AS events, min(time) AS begun, max(time) AS ended FROM ${rowsOf(subject, 'time', binder)}`,
  );
}

/** Where an event stands: enough to find it by the order in which events are kept. */
export interface PlaceRow {
  readonly event: string;
  readonly at: string;
}

/** The first events of the object, or the last ones. */
export function ownEvents(
  subject: Subject,
  { limit, keep }: Pick<TimelineQuestion, 'limit' | 'keep'>,
): Statement {
  const binder = new Binder();
  const by = ['time', 'position', 'event_id'].map((each) => (keep === 'last' ? `${each} DESC` : each));
  const sql = `
SELECT toString(event_id) AS event, time AS at
FROM ${rowsOf(subject, 'event_id, time, position', binder)}
ORDER BY ${by.join(', ')}
LIMIT ${binder.whole(limit)}`;
  return binder.statement(sql);
}

/** Relations that are read: an object that stands in more of them is related to half the shop. */
const MOST_RELATIONS = 10_000;

export interface RelationRow extends ObjectRef {
  readonly relations: readonly string[];
}

/** What relations tie the object to, in either direction. */
export function relations(subject: Subject): Statement {
  const binder = new Binder();
  const { shop, type, id, layout } = subject;
  const [ofShop, self] = [`shop = ${binder.text(shop)}`, `(${binder.text(type)}, ${binder.text(id)})`];
  const side = (own: 'from' | 'to', other: 'from' | 'to') => `
  SELECT toString(${other}_type) AS type, ${other}_id AS id, toString(qualifier) AS relation
  FROM ${layout.own('object_relations')} WHERE ${ofShop} AND (${own}_type, ${own}_id) = ${self}`;
  const sql = `
SELECT type, id, arraySort(groupUniqArray(relation)) AS relations
FROM ${layout.everyShard(`${side('from', 'to')} UNION ALL ${side('to', 'from')}`)}
GROUP BY type, id
ORDER BY type, id
LIMIT ${binder.whole(MOST_RELATIONS)}`;
  return binder.statement(sql);
}

export interface Neighbourhood {
  readonly subject: Subject;
  readonly objects: readonly ObjectRef[];
  /** The events that the object has itself. */
  readonly own: readonly PlaceRow[];
  readonly from: Date;
  readonly to: Date;
  readonly limit: number;
}

export interface NeighbourRow extends PlaceRow {
  /** How many such events there are, listed or not. */
  readonly all: number;
}

/** Events of related objects that are not the object's own, those nearest to its journey first. */
export function neighbours({ subject, objects, own, from, to, limit }: Neighbourhood): Statement {
  const binder = new Binder();
  const { layout, shop } = subject;
  const byType = groupBy(objects, ({ type }) => type);
  const meant = [...byType].map(([type, refs]) => {
    const ids = binder.texts(refs.map(({ id }) => id));
    return `object_type = ${binder.text(type)} AND object_id IN ${ids}`;
  });
  const sql = `
SELECT toString(event_id) AS event, any(time) AS at, count() OVER () AS all,
  greatest(dateDiff('millisecond', at, ${binder.instant(from)}), dateDiff('millisecond', ${binder.instant(to)}, at), 0) AS away
FROM ${layout.everyShard(`
  SELECT event_id, time FROM ${layout.own('event_objects')}
  WHERE shop = ${binder.text(shop)} AND (${meant.join(' OR ')})
    AND toString(event_id) NOT IN ${binder.texts(own.map(({ event }) => event))}`)}
GROUP BY event_id
ORDER BY away, at, event_id
LIMIT ${binder.whole(limit)}`;
  return binder.statement(sql);
}

export interface EventRow {
  readonly event: string;
  readonly at: string;
  readonly activity: string;
  readonly system: string;
  readonly channel: string;
  readonly device: string;
  readonly amount: string;
  readonly currency: string;
  readonly text: Record<string, string>;
  readonly numbers: Record<string, number>;
  readonly refs: readonly (readonly [type: string, id: string])[];
  readonly position: number;
}

/** The events that were found, whole, in their settled order. Events are kept by time: that is how they are found. */
export function wholeEvents({ shop, layout }: Subject, places: readonly PlaceRow[]): Statement {
  const binder = new Binder();
  const times = [...new Set(places.map(({ at }) => Date.parse(at)))];
  const sql = `
SELECT toString(id) AS event, time AS at, toString(activity) AS activity, toString(system) AS system,
  toString(channel) AS channel, toString(device) AS device, toString(amount) AS amount, toString(currency) AS currency,
  text, numbers, arrayZip(object_types, object_ids) AS refs, position
FROM ${layout.everyShard(`
  SELECT * FROM ${layout.own('events')}
  WHERE shop = ${binder.text(shop)}
    AND time IN (SELECT fromUnixTimestamp64Milli(arrayJoin(${binder.bind('Array(Int64)', times)}), 'UTC'))
    AND toString(id) IN ${binder.texts(places.map(({ event }) => event))}`)}
ORDER BY time, position, id`;
  return binder.statement(sql);
}
