import { kindOf } from '../values/kinds.js';
import type { LogSink, TimedValue } from './log.js';
import { attributesOf, together, valuesOf } from './ocel1-sqlite.js';
import { type Column, cellText, type LogDatabase, quoted, type Row } from './sqlite-database.js';

const PAUSE_EVERY = 2000;

interface Reading {
  readonly database: LogDatabase;
  readonly sink: LogSink;
  /** Called for each thing read. */
  readonly beat: () => Promise<void>;
}

/** Reads the relational form of OCEL 2.0: a table for each type of events and objects. */
export async function readOcel2Tables(
  database: LogDatabase,
  sink: LogSink,
  pause: () => Promise<void>,
): Promise<void> {
  let read = 0;
  const beat = async () => {
    read += 1;
    if (read % PAUSE_EVERY === 0) await pause();
  };
  const reading = { database, sink, beat };
  for (const { type, table } of typesOf(database, 'object')) await readObjects(reading, type, table);
  sink.objectsTold();
  for (const row of database.rows('SELECT * FROM object_object ORDER BY rowid')) {
    sink.relation({
      from: cellText(row['ocel_source_id']),
      to: cellText(row['ocel_target_id']),
      qualifier: cellText(row['ocel_qualifier']),
    });
    await beat();
  }
  for (const { type, table } of typesOf(database, 'event')) await readEvents(reading, type, table);
}

function typesOf(database: LogDatabase, of: 'event' | 'object'): { type: string; table: string }[] {
  return [...database.rows(`SELECT ocel_type, ocel_type_map FROM ${of}_map_type ORDER BY rowid`)].map(
    (row) => ({
      type: cellText(row['ocel_type']),
      table: `${of}_${cellText(row['ocel_type_map'])}`,
    }),
  );
}

/** Attributes of a type's table, declared to the sink. */
function declared({ database, sink }: Reading, of: 'event' | 'object', { type, table }: Typed): Column[] {
  sink.declareType(of, type);
  const columns = attributesOf(database.columns(table));
  for (const { name, type: told } of columns)
    sink.declare({ of, type, name, kind: kindOf(told) ?? 'string' });
  return columns;
}

interface Typed {
  readonly type: string;
  readonly table: string;
}

async function readObjects(reading: Reading, type: string, table: string): Promise<void> {
  const { database, sink, beat } = reading;
  const columns = declared(reading, 'object', { type, table });
  const sql = `SELECT t.*, o.ocel_id AS "told" FROM object o LEFT JOIN ${quoted(table)} t ON t.ocel_id = o.ocel_id
    WHERE o.ocel_type = ? ORDER BY o.rowid, t.rowid`;
  for (const rows of together(database.rows(sql, [type]), 'told')) {
    const values = rows.flatMap((row) => objectValues(row, columns));
    sink.object({ id: cellText(rows[0]?.['told']), type, values });
    await beat();
  }
}

/** A row tells all attributes of an object at first, and then the one that changed. */
function objectValues(row: Row, columns: readonly Column[]): TimedValue[] {
  const changed = cellText(row['ocel_changed_field']);
  const time = cellText(row['ocel_time']);
  const told = changed === '' ? columns : columns.filter(({ name }) => name === changed);
  return valuesOf(row, told).map((value) => ({ ...value, time }));
}

async function readEvents(reading: Reading, type: string, table: string): Promise<void> {
  const { database, sink, beat } = reading;
  const columns = declared(reading, 'event', { type, table });
  const sql = `SELECT t.*, e.rowid AS "place", e.ocel_id AS "told", r.ocel_object_id AS "touched", r.ocel_qualifier AS "as"
    FROM event e LEFT JOIN ${quoted(table)} t ON t.ocel_id = e.ocel_id
    LEFT JOIN event_object r ON r.ocel_event_id = e.ocel_id
    WHERE e.ocel_type = ? ORDER BY e.rowid, r.rowid`;
  for (const rows of together(database.rows(sql, [type]), 'place')) {
    const [row] = rows;
    if (row === undefined) continue;
    sink.event({
      record: Number(row['place']),
      line: null,
      id: cellText(row['told']),
      activity: type,
      time: cellText(row['ocel_time']),
      values: valuesOf(row, columns),
      objects: rows.flatMap((each) => {
        const id = cellText(each['touched']);
        return id === '' ? [] : [{ id, qualifier: cellText(each['as']) }];
      }),
    });
    await beat();
  }
}
