import type { Engine } from '../engine.js';
import type { PersonRecords, Statement } from '../port.js';
import { fillChosen, makeChosen } from './chosen.js';
import type { CommitScope } from './events.sql.js';
import { CUSTOMER } from './identities.sql.js';

/** Types of objects that are one customer's alone, where no other customer's events touch them. */
const OWN = ['customer', 'session', 'cart', 'checkout', 'order', 'item', 'parcel', 'ticket', 'return'];

/** How far things belong to somebody by belonging to what is theirs: an item of an order, the parcel that it went in. */
const STEPS = 2;

/**
 * Scratch tables of what is a person's. What reads them beside tables that may be spread over shards says GLOBAL: the list is
 * sent to every shard, however few of its rows that has itself.
 */
export interface PersonTables {
  readonly objects: string;
  readonly events: string;
}

export interface Job {
  readonly engine: Engine;
  readonly scope: CommitScope;
}

/** Finds all that is a customer's; null where there is nothing. The tables are dropped with the unit's staging tables. */
export async function gatherPerson(job: Job, customer: string): Promise<PersonTables | null> {
  const { engine, scope } = job;
  const tables = await makeTables(job);
  await fillChosen(engine, tables.objects, idsOf(scope.shop, customer));
  await fillChosen(engine, tables.events, eventsOf(tables, scope.shop));
  for (let step = 0; step < STEPS; step += 1) {
    await fillChosen(engine, tables.objects, belonging(tables, scope.shop));
    await fillChosen(engine, tables.objects, together(tables, scope.shop));
    await fillChosen(engine, tables.events, eventsOf(tables, scope.shop));
  }
  const { events, objects } = await countPerson(engine, tables, scope.shop);
  return events + objects === 0 ? null : tables;
}

/** Empty scratch tables. */
export async function makeTables({ engine, scope }: Job): Promise<PersonTables> {
  return {
    objects: await makeChosen(engine, scope, { name: 'objects', columns: OBJECT_COLUMNS }),
    events: await makeChosen(engine, scope, { name: 'events', columns: [['id', 'UInt128']] }),
  };
}

/** Of tables that name objects. */
export const OBJECT_COLUMNS = [
  ['type', 'String'],
  ['id', 'String'],
] as const;

/** The customer's ids: those that were given up for it, and that it was given up for. */
function idsOf(shop: string, customer: string): Statement {
  const sql = `WITH known AS (SELECT told, customer FROM identities FINAL WHERE shop = {shop:String}),
theirs AS (SELECT customer FROM known WHERE told = {customer:String} UNION ALL SELECT {customer:String})
SELECT DISTINCT '${CUSTOMER}', arrayJoin([told, customer]) FROM known WHERE customer GLOBAL IN (SELECT * FROM theirs)
UNION DISTINCT SELECT '${CUSTOMER}', {customer:String}`;
  return { sql, params: { shop, customer } };
}

function eventsOf({ objects, events }: PersonTables, shop: string): Statement {
  const sql = `SELECT DISTINCT event_id FROM event_objects
WHERE shop = {shop:String} AND (object_type, object_id) GLOBAL IN (SELECT type, id FROM ${objects})
  AND event_id GLOBAL NOT IN (SELECT id FROM ${events})`;
  return { sql, params: { shop } };
}

/** What was told to belong to something of theirs. */
function belonging({ objects }: PersonTables, shop: string): Statement {
  const sql = `SELECT DISTINCT from_type, from_id FROM object_relations FINAL
WHERE shop = {shop:String} AND from_type IN {own:Array(String)} AND from_type != '${CUSTOMER}'
  AND (to_type, to_id) GLOBAL IN (SELECT type, id FROM ${objects})
  AND (from_type, from_id) GLOBAL NOT IN (SELECT type, id FROM ${objects})`;
  return { sql, params: { shop, own: OWN } };
}

/** What their events touch beside them, unless another customer's events touch it too. */
function together({ objects, events }: PersonTables, shop: string): Statement {
  const touched = `SELECT object.1 AS type, object.2 AS id FROM events
ARRAY JOIN arrayZip(object_types, object_ids) AS object`;
  const sql = `WITH beside AS (SELECT DISTINCT type, id FROM (${touched}
    WHERE shop = {shop:String} AND events.id GLOBAL IN (SELECT id FROM ${events}))
  WHERE type IN {own:Array(String)} AND type != '${CUSTOMER}' AND (type, id) GLOBAL NOT IN (SELECT type, id FROM ${objects})),
others AS (SELECT DISTINCT type, id FROM (${touched}
    WHERE shop = {shop:String}
      AND events.id GLOBAL IN (SELECT event_id FROM event_objects WHERE shop = {shop:String}
        AND (object_type, object_id) GLOBAL IN (SELECT type, id FROM beside))
      AND arrayExists((kind, named) -> kind = '${CUSTOMER}' AND (kind, named) GLOBAL NOT IN (SELECT type, id FROM ${objects}),
        object_types, object_ids)))
SELECT type, id FROM beside WHERE (type, id) GLOBAL NOT IN (SELECT type, id FROM others)`;
  return { sql, params: { shop, own: OWN } };
}

/** How many events and objects there are of them. */
export async function countPerson(
  engine: Engine,
  { objects, events }: PersonTables,
  shop: string,
): Promise<{ events: number; objects: number }> {
  const sql = `SELECT (SELECT uniqExact(id) FROM events WHERE shop = {shop:String} AND id GLOBAL IN (SELECT id FROM ${events})) AS events,
(SELECT uniqExact(object_type, object_id) FROM objects
  WHERE shop = {shop:String} AND (object_type, object_id) GLOBAL IN (SELECT type, id FROM ${objects})) AS objects`;
  const [row] = await engine.rows<{ events: number; objects: number }>({ sql, params: { shop } });
  return row ?? { events: 0, objects: 0 };
}

/** All that is kept of them, as rows: numbers beyond what JSON's are exact to as text, and no amount where there was none. */
export async function readPerson(
  engine: Engine,
  { objects, events }: PersonTables,
  shop: string,
): Promise<PersonRecords> {
  const read = (from: string, where: string, { order, long = [] }: Told) => {
    const own = `SELECT * FROM ${from} FINAL WHERE shop = {shop:String} AND ${where}`;
    // Within, a name is still the column: beside them, their text would be compared.
    const said = long.map((column) => `toString(${column}) AS ${column}`).join(', ');
    const sql = long.length === 0 ? own : `SELECT * REPLACE (${said}) FROM (${own})`;
    return engine.rows<Row>({ sql: `${sql} ORDER BY ${order}`, params: { shop } });
  };
  const theirs = (type: string, id: string) => `(${type}, ${id}) GLOBAL IN (SELECT type, id FROM ${objects})`;
  const related = `(${theirs('from_type', 'from_id')} OR ${theirs('to_type', 'to_id')})`;
  const named = `(told GLOBAL IN (SELECT id FROM ${objects}) OR customer GLOBAL IN (SELECT id FROM ${objects}))`;
  return {
    events: (
      await read('events', `id GLOBAL IN (SELECT id FROM ${events})`, {
        order: 'time, id',
        long: ['id', 'import'],
      })
    ).map(withoutNoAmount),
    objects: await read('objects', theirs('object_type', 'object_id'), { order: 'object_type, object_id' }),
    relations: await read('object_relations', related, { order: 'from_type, from_id, to_type, to_id' }),
    identities: await read('identities', named, { order: 'told' }),
    journeys: await read('journeys', theirs('object_type', 'object_id'), {
      order: 'object_type, object_id',
      long: ['variant'],
    }),
  };
}

type Row = Readonly<Record<string, unknown>>;

interface Told {
  readonly order: string;
  /** Columns of numbers that go beyond 53 bits. */
  readonly long?: readonly string[];
}

/** The store keeps 0 of no currency where nothing was paid. */
function withoutNoAmount(event: Row): Row {
  const { amount: _amount, currency, ...rest } = event;
  return currency === '' ? rest : event;
}
