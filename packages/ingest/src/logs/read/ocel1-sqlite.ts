import { FileError } from '../../files/file-error.js';
import { kindOf, type Value } from '../values/kinds.js';
import type { LogSink } from './log.js';
import { type Column, cellText, type LogDatabase, type Row } from './sqlite-database.js';

const PAUSE_EVERY = 2000;

/** Reads the tables that pm4py writes for OCEL 1.0: events, objects, and what touches what. */
export async function readOcel1Tables(
  database: LogDatabase,
  sink: LogSink,
  pause: () => Promise<void>,
): Promise<void> {
  const missing = ['EVENTS', 'OBJECTS', 'RELATIONS'].filter((table) => !database.has(table));
  if (missing.length > 0) throw new FileError(database.name, ({ sqliteTables }) => sqliteTables(missing));
  let read = 0;
  const beat = async () => {
    read += 1;
    if (read % PAUSE_EVERY === 0) await pause();
  };
  const attributes = attributesOf(database.columns('OBJECTS'));
  for (const row of database.rows('SELECT * FROM OBJECTS ORDER BY rowid')) {
    const values = valuesOf(row, attributes).map((value) => ({ ...value, time: '' }));
    sink.object({ id: cellText(row['ocel:oid']), type: cellText(row['ocel:type']), values });
    await beat();
  }
  sink.objectsTold();
  await readEvents(database, sink, beat);
}

async function readEvents(database: LogDatabase, sink: LogSink, beat: () => Promise<void>): Promise<void> {
  const attributes = attributesOf(database.columns('EVENTS'));
  const sql = `SELECT e.*, e.rowid AS "place", r."ocel:oid" AS "touched" FROM EVENTS e
    LEFT JOIN RELATIONS r ON r."ocel:eid" = e."ocel:eid" ORDER BY e.rowid, r.rowid`;
  let events = 0;
  for (const rows of together(database.rows(sql), 'place')) {
    const [row] = rows;
    if (row === undefined) continue;
    events += 1;
    sink.event({
      record: events,
      line: null,
      id: cellText(row['ocel:eid']),
      activity: cellText(row['ocel:activity']),
      time: cellText(row['ocel:timestamp']),
      values: valuesOf(row, attributes),
      objects: rows.flatMap((each) => {
        const id = cellText(each['touched']);
        return id === '' ? [] : [{ id, qualifier: '' }];
      }),
    });
    await beat();
  }
}

/** Rows that follow one another with the same value in a column. */
export function* together(rows: Iterable<Row>, column: string): IterableIterator<readonly Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    if (group.length > 0 && group[0]?.[column] !== row[column]) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}

/** Columns that are attributes: OCEL's own begin with its name. */
export function attributesOf(columns: readonly Column[]): Column[] {
  return columns.filter(({ name }) => !/^ocel[:_]/u.test(name));
}

/** What a row says beyond OCEL's own columns; empty cells say nothing. */
export function valuesOf(row: Row, attributes: readonly Column[]): Value[] {
  return attributes.flatMap(({ name, type }) => {
    const cell = row[name];
    if (cell === null || cell === undefined) return [];
    const kind = kindOf(type) ?? 'string';
    const text = kind === 'boolean' ? booleanText(cellText(cell)) : cellText(cell);
    return [{ name, kind, text }];
  });
}

/** SQLite has no booleans of its own. */
function booleanText(text: string): string {
  if (text === '1') return 'true';
  return text === '0' ? 'false' : text;
}
