import type { EventStore, Statement } from '@throughline/stores';
import { LOG_TYPE, NAMES } from '../values/names.js';
import type { StoredEvent, StoredLog, StoredObject, StoredProperties, StoredType } from './stored.js';

/** A sort of more than this goes to the disk. */
const SORT = { max_bytes_before_external_sort: 500_000_000, max_threads: 2 };

/** Opens what a shop holds as a log. Small things are read at once, the rest when it is asked for. */
export async function readStored(store: EventStore, shop: string): Promise<StoredLog> {
  const rows = <Row>(sql: string) => store.query<Row>({ sql, params: { shop, log: LOG_TYPE } });
  const ids = async (sql: string) => new Set((await rows<{ id: string }>(sql)).map(({ id }) => id));
  return {
    eventTypes: await rows<StoredType>(EVENT_TYPES),
    objectTypes: await rows<StoredType>(OBJECT_TYPES),
    logs: await rows<StoredProperties & { id: string }>(LOGS),
    sharedIds: await ids(SHARED_IDS),
    sharedEventIds: await ids(SHARED_EVENT_IDS),
    objects: () => objects(store, shop, null),
    events: () => events(store, { sql: `${EVENTS} ORDER BY time, position, id`, params: { shop } }),
    traces: (type) => traces(store, shop, type),
  };
}

const KEYS = `arraySort(groupUniqArrayArray(mapKeys(text))) AS text, arraySort(groupUniqArrayArray(mapKeys(numbers))) AS numbers`;
const FIELDS = ['system', 'channel', 'device', 'currency']
  .map((field) => `if(countIf(${field} != '') > 0, ['${field}'], [])`)
  .join(', ');
const EVENT_TYPES = `SELECT name, arrayConcat(keys, fields) AS text, numbers FROM (
  SELECT activity AS name, arraySort(groupUniqArrayArray(mapKeys(text))) AS keys,
    arraySort(groupUniqArrayArray(mapKeys(numbers))) AS numbers,
    arrayMap(field -> concat('throughline:', field), arrayConcat(${FIELDS}, if(countIf(currency != '') > 0, ['amount'], []))) AS fields
  FROM events WHERE shop = {shop:String} GROUP BY activity) ORDER BY name`;
const OBJECT_TYPES = `SELECT object_type AS name, ${KEYS} FROM objects FINAL
WHERE shop = {shop:String} AND object_type != {log:String} GROUP BY object_type ORDER BY name`;
const LOGS = `SELECT object_id AS id, text, numbers FROM objects FINAL
WHERE shop = {shop:String} AND object_type = {log:String} ORDER BY id`;
const SHARED_IDS = `SELECT object_id AS id FROM objects FINAL
WHERE shop = {shop:String} AND object_type != {log:String} GROUP BY object_id HAVING uniqExact(object_type) > 1`;
const SHARED_EVENT_IDS = `SELECT text['${NAMES.eventId}'] AS id FROM events
WHERE shop = {shop:String} AND has(mapKeys(text), '${NAMES.eventId}') GROUP BY id HAVING count() > 1`;

const EVENT = `lower(hex(reinterpretAsFixedString(id))) AS told_id, time, activity, system, channel, device,
  if(currency = '', '', toString(amount)) AS told_amount, currency, text, numbers, object_types, object_ids`;
const EVENTS = `SELECT ${EVENT} FROM events WHERE shop = {shop:String}`;

interface EventRow extends Omit<StoredEvent, 'id' | 'amount' | 'objects'> {
  readonly told_id: string;
  readonly told_amount: string;
  readonly object_types: readonly string[];
  readonly object_ids: readonly string[];
}

function eventOf(row: EventRow): StoredEvent {
  const { told_id: id, told_amount: amount, object_types: types, object_ids: ids, ...rest } = row;
  return { ...rest, id, amount, objects: types.map((type, at) => ({ type, id: ids[at] ?? '' })) };
}

async function* events(store: EventStore, statement: Statement): AsyncIterable<StoredEvent> {
  for await (const row of store.stream<EventRow>(statement, { settings: SORT })) yield eventOf(row);
}

interface RelationRow {
  readonly from_type: string;
  readonly from_id: string;
  readonly type: string;
  readonly id: string;
  readonly qualifier: string;
}

/** Objects with what they relate to: both are read in the order of their keys, side by side. */
async function* objects(store: EventStore, shop: string, type: string | null): AsyncIterable<StoredObject> {
  const params = { shop, log: LOG_TYPE, type: type ?? '' };
  const ofType = (column: string) => (type === null ? '' : ` AND ${column} = {type:String}`);
  const relations = new Ahead(
    store.stream<RelationRow>(
      {
        sql: `SELECT from_type, from_id, to_type AS type, to_id AS id, qualifier FROM object_relations FINAL
WHERE shop = {shop:String}${ofType('from_type')} ORDER BY from_type, from_id, qualifier, type, id`,
        params,
      },
      { settings: SORT },
    ),
  );
  const sql = `SELECT object_type AS type, object_id AS id, text, numbers FROM objects FINAL
WHERE shop = {shop:String} AND object_type != {log:String}${ofType('object_type')} ORDER BY type, id`;
  try {
    for await (const row of store.stream<Omit<StoredObject, 'relations'>>(
      { sql, params },
      { settings: SORT },
    )) {
      const of: StoredObject['relations'][number][] = [];
      for (;;) {
        const next = await relations.peek();
        const order = next === null ? 1 : compare([next.from_type, next.from_id], [row.type, row.id]);
        if (next === null || order > 0) break;
        if (order === 0) of.push({ type: next.type, id: next.id, qualifier: next.qualifier });
        await relations.take();
      }
      yield { ...row, relations: of };
    }
  } finally {
    await relations.close();
  }
}

/** As the engine sorts: by the bytes of UTF-8. */
function compare(one: readonly string[], other: readonly string[]): number {
  for (const [at, text] of one.entries()) {
    const order = Buffer.compare(Buffer.from(text), Buffer.from(other[at] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}

/** A stream of which the next row can be looked at. */
class Ahead<Row> {
  private readonly rows: AsyncIterator<Row>;
  private next: Row | null | undefined;

  constructor(rows: AsyncIterable<Row>) {
    this.rows = rows[Symbol.asyncIterator]();
  }

  async peek(): Promise<Row | null> {
    if (this.next === undefined) {
      const { done, value } = await this.rows.next();
      this.next = done === true ? null : value;
    }
    return this.next;
  }

  async take(): Promise<void> {
    await this.peek();
    this.next = undefined;
  }

  async close(): Promise<void> {
    await this.rows.return?.();
  }
}

async function* traces(store: EventStore, shop: string, type: string): ReturnType<StoredLog['traces']> {
  const sql = `SELECT trace, ${EVENT} FROM events ARRAY JOIN object_types AS kind, object_ids AS trace
WHERE shop = {shop:String} AND kind = {type:String} ORDER BY trace, time, position, id`;
  const rows = new Ahead(
    store.stream<EventRow & { trace: string }>({ sql, params: { shop, type } }, { settings: SORT }),
  );
  try {
    for await (const trace of objects(store, shop, type)) {
      yield { trace };
      for (;;) {
        const next = await rows.peek();
        if (next === null || next.trace !== trace.id) break;
        const { trace: _, ...row } = next;
        yield { event: eventOf(row) };
        await rows.take();
      }
    }
  } finally {
    await rows.close();
  }
}
