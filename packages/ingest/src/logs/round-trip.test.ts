import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertLog } from './convert.js';
import { logFileOf } from './kind.js';
import type { EventRow } from './native/event-row.js';
import type { Lines } from './native/lines.js';
import { type RandomLog, randomLog } from './testing/random-log.js';
import { LOG_TYPE, NAMES } from './values/names.js';
import { OutLog } from './write/entities.js';
import { type ExportFormat, logText } from './write/export.js';
import { writeOcel2Sqlite } from './write/sqlite.js';
import type { StoredObject, StoredRef } from './write/stored.js';

const FORMATS: readonly ExportFormat[] = [
  'ocel-json',
  'ocel-xml',
  'ocel-sqlite',
  'ocel1-json',
  'ocel1-xml',
  'xes',
];

/** What came back of a log that was written and read again. */
interface Back {
  readonly events: readonly EventRow[];
  readonly objects: readonly Omit<StoredObject, 'relations'>[];
  readonly relations: readonly Record<string, string>[];
  readonly rejected: number;
}

function linesOf<Row>({ path, count }: Lines): Row[] {
  if (count === 0) return [];
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

async function roundTrip({ stored }: RandomLog, format: ExportFormat): Promise<Back> {
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  try {
    const path = join(folder, 'log');
    if (format === 'ocel-sqlite') await writeOcel2Sqlite(new OutLog(stored, { native: true }), path);
    else await writeFile(path, logText(stored, format, 'order'));
    const log = await logFileOf({ path, name: 'log' });
    if (log === null) throw new Error(`what was written as ${format} is no log`);
    const converted = await convertLog(log, folder, { onEvents: () => undefined });
    return {
      events: linesOf(converted.events),
      objects: linesOf<Back['objects'][number]>(converted.objects).filter(({ type }) => type !== LOG_TYPE),
      relations: linesOf(converted.relations),
      rejected: [...converted.rejected.values()].reduce((sum, rows) => sum + rows, 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const code = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const refs = (objects: readonly StoredRef[]) =>
  objects.map(({ type, id }) => JSON.stringify([type, id])).toSorted(code);

function entries(map: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(map).toSorted(([a], [b]) => code(a, b));
}

function eventsOut({ events }: RandomLog, format: ExportFormat) {
  const each = events.map((event) => {
    const own = event.text[NAMES.eventId];
    const hashed = own !== undefined && format !== 'xes';
    return {
      key: hashed ? JSON.stringify([own, event.activity, event.time]) : `throughline:${event.id}`,
      ...comparable(event),
    };
  });
  return each.toSorted((a, b) => code(a.key, b.key));
}

/** An event that stands in several traces is told in each; it has to be told alike. */
function eventsBack({ events }: Back) {
  const each = new Map(
    events.map((row) => [JSON.stringify(comparable(row)), { key: row.key, ...comparable(row) }]),
  );
  return [...each.values()].toSorted((a, b) => code(a.key, b.key));
}

function comparable(event: Omit<EventRow, 'key' | 'position'>) {
  const { time, activity, system, channel, device, amount, currency, text, numbers, objects } = event;
  const said = { text: entries(text), numbers: entries(numbers), objects: refs(objects) };
  return { time, activity, system, channel, device, amount, currency, ...said };
}

function objectsOf(objects: readonly Omit<StoredObject, 'relations'>[], format: ExportFormat) {
  return objects
    .filter(({ type }) => format !== 'xes' || type === 'order')
    .map(({ type, id, text, numbers }) => ({ type, id, text: entries(text), numbers: entries(numbers) }))
    .toSorted((a, b) => code(a.type + a.id, b.type + b.id));
}

function relationsOf({ objects }: RandomLog) {
  return objects.flatMap(({ type, id, relations }) =>
    relations.map((to) => ({
      from_type: type,
      from_id: id,
      to_type: to.type,
      to_id: to.id,
      qualifier: to.qualifier,
    })),
  );
}

const inOrder = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify(entries({ ...row }))).toSorted(code);

describe('what is written of a random log is the same when it is read again', () => {
  it.each(FORMATS)('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(randomLog, async (log) => {
        const back = await roundTrip(log, format);
        expect(back.rejected).toBe(0);
        expect(eventsBack(back)).toEqual(eventsOut(log, format));
        expect(objectsOf(back.objects, format)).toEqual(objectsOf(log.objects, format));
        if (format.startsWith('ocel-')) expect(inOrder(back.relations)).toEqual(inOrder(relationsOf(log)));
      }),
      { numRuns: format === 'ocel-sqlite' ? 15 : 60 },
    );
  });
});
