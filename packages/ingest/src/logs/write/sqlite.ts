import sqlite from 'node-sqlite3-wasm';
import type { Value } from '../values/kinds.js';
import { quoted } from '../read/sqlite-database.js';
import { ocelKind } from './ocel2-text.js';
import type { OutEvent, OutLog, OutObject, OutTypes } from './entities.js';

const COLUMN_TYPES: Readonly<Record<string, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  float: 'REAL',
  boolean: 'BOOLEAN',
  time: 'TIMESTAMP',
};

const TABLES = `
CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT REFERENCES event_map_type(ocel_type));
CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT REFERENCES object_map_type(ocel_type));
CREATE TABLE event_object (ocel_event_id TEXT REFERENCES event(ocel_id), ocel_object_id TEXT REFERENCES object(ocel_id), ocel_qualifier TEXT, PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier));
CREATE TABLE object_object (ocel_source_id TEXT REFERENCES object(ocel_id), ocel_target_id TEXT REFERENCES object(ocel_id), ocel_qualifier TEXT, PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier));`;

/** A type's own table: its name, and which attribute each of its columns holds. */
interface TypeTable {
  readonly table: string;
  readonly columns: ReadonlyMap<string, string>;
}

/** Writes OCEL 2.0 as a SQLite database into a new file. */
export async function writeOcel2Sqlite(log: OutLog, path: string): Promise<void> {
  const database = new sqlite.Database(path);
  try {
    database.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;${TABLES}BEGIN;`,
    );
    const writer = new Writer(database);
    const objects = writer.makeTypes('object', log.objectTypes());
    const events = writer.makeTypes('event', log.eventTypes());
    for await (const object of log.objects()) writer.object(object, objects.get(object.type));
    for await (const event of log.events()) writer.event(event, events.get(event.type));
    writer.finish();
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

type Bound = string | number | null;

class Writer {
  private readonly statements = new Map<string, ReturnType<sqlite.Database['prepare']>>();

  constructor(private readonly database: sqlite.Database) {}

  makeTypes(of: 'event' | 'object', types: OutTypes): Map<string, TypeTable> {
    const taken = new Set<string>();
    const made = new Map<string, TypeTable>();
    for (const [type, row] of types) {
      const map = unlike(type.replaceAll(/[^\p{L}\p{N}]/gu, '') || 'Type', taken);
      const columns = new Map<string, string>();
      const used = new Set(['ocel_id', 'ocel_time', 'ocel_changed_field']);
      for (const name of row.keys()) columns.set(name, unlike(name, used));
      const own = [...row].map(
        ([name, kind]) => `${quoted(columns.get(name) ?? name)} ${COLUMN_TYPES[ocelKind(kind)] ?? 'TEXT'}`,
      );
      const changed = of === 'object' ? ['ocel_changed_field TEXT'] : [];
      const table = `${of}_${map}`;
      this.database.exec(
        `CREATE TABLE ${quoted(table)} (${['ocel_id TEXT', 'ocel_time TIMESTAMP', ...changed, ...own].join(', ')})`,
      );
      this.insert(`${of}_map_type`, { ocel_type: type, ocel_type_map: map });
      made.set(type, { table, columns });
    }
    return made;
  }

  object({ id, type, values, objects }: OutObject, into: TypeTable | undefined): void {
    this.insert('object', { ocel_id: id, ocel_type: type });
    for (const other of objects)
      this.insert('object_object', {
        ocel_source_id: id,
        ocel_target_id: other.id,
        ocel_qualifier: other.qualifier,
      });
    if (into === undefined) return;
    const first = values.filter(({ time }) => time.startsWith('1970-01-01T00:00:00'));
    const beginning = { ocel_id: id, ocel_time: '1970-01-01T00:00:00Z' };
    this.insert(into.table, { ...beginning, ...cells(first, into) });
    for (const value of values.filter((each) => !first.includes(each))) {
      const column = into.columns.get(value.name) ?? value.name;
      const change = { ocel_id: id, ocel_time: value.time, ocel_changed_field: column };
      this.insert(into.table, { ...change, ...cells([value], into) });
    }
  }

  event({ id, type, time, values, objects }: OutEvent, into: TypeTable | undefined): void {
    this.insert('event', { ocel_id: id, ocel_type: type });
    for (const object of objects)
      this.insert('event_object', {
        ocel_event_id: id,
        ocel_object_id: object.id,
        ocel_qualifier: object.qualifier,
      });
    if (into !== undefined) this.insert(into.table, { ocel_id: id, ocel_time: time, ...cells(values, into) });
  }

  finish(): void {
    for (const statement of this.statements.values()) statement.finalize();
  }

  private insert(table: string, row: Readonly<Record<string, Bound>>): void {
    const names = Object.keys(row);
    const sql = `INSERT OR IGNORE INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    const statement = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, statement);
    statement.run(Object.values(row));
  }
}

function cells(values: readonly Value[], { columns }: TypeTable): Record<string, Bound> {
  const row: Record<string, Bound> = {};
  for (const { name, kind, text } of values)
    row[columns.get(name) ?? name] = kind === 'float' ? Number(text) : text;
  return row;
}

/** A name that differs from those taken, letters' case aside, as SQLite has it. */
function unlike(name: string, taken: Set<string>): string {
  let free = name;
  for (let again = 2; taken.has(free.toLowerCase()); again += 1) free = `${name} ${again}`;
  taken.add(free.toLowerCase());
  return free;
}
