import type { ImportUnit, SourceFile } from '@throughline/stores';
import type { FileShape } from '../inspect/shape.js';
import { OBJECTS_TYPE } from '../sql/objects.js';
import { NUMBERS_TYPE, TEXT_TYPE } from '../sql/properties.js';
import { goodSelect, type Mapped, reasonsSelect, rejectedSelect } from '../sql/identity.js';
import { linesFile, linesTable } from '../sql/source.js';
import type { Staged } from './stage.js';

/** Columns of `ShopEvent`, read straight into the engine's types. */
const EVENT_COLUMNS: SourceFile['columns'] = [
  { name: 'id', type: 'String' },
  { name: 'time', type: 'String' },
  { name: 'activity', type: 'String' },
  { name: 'position', type: 'Nullable(UInt64)' },
  { name: 'system', type: 'String' },
  { name: 'channel', type: 'String' },
  { name: 'device', type: 'String' },
  { name: 'amount', type: 'Tuple(value String, currency String)' },
  { name: 'text', type: 'Map(String, String)' },
  { name: 'numbers', type: 'Map(String, Float64)' },
  { name: 'objects', type: 'Array(Tuple(type String, id String))' },
];

const OBJECT_COLUMNS: SourceFile['columns'] = [
  { name: 'type', type: 'String' },
  { name: 'id', type: 'String' },
  { name: 'text', type: 'Map(String, String)' },
  { name: 'numbers', type: 'Map(String, Float64)' },
];

const RELATION_COLUMNS: SourceFile['columns'] = [
  { name: 'from', type: 'Tuple(type String, id String)' },
  { name: 'to', type: 'Tuple(type String, id String)' },
  { name: 'qualifier', type: 'String' },
];

type NativeTable = 'events' | 'objects' | 'relations';

const COLUMNS: Readonly<Record<NativeTable, SourceFile['columns']>> = {
  events: EVENT_COLUMNS,
  objects: OBJECT_COLUMNS,
  relations: RELATION_COLUMNS,
};

/** Stages a file in Throughline's own format: no mapping stands between the file and the store. */
export async function stageNative(unit: ImportUnit, table: NativeTable, file: NativeFile): Promise<Staged> {
  const source = await sourceOf(unit, file, COLUMNS[table]);
  switch (table) {
    case 'events':
      return stageEvents(unit, source, file.lenient);
    case 'objects':
      await unit.stageObjects({ sql: objectsOf(source) });
      return { events: 0, reasons: [], rejected: [] };
    case 'relations':
      await unit.stageRelations({ sql: relationsOf(source) });
      return { events: 0, reasons: [], rejected: [] };
  }
}

export interface NativeFile {
  readonly shape: FileShape;
  /** Some lines are no JSON: they are told of, and the rest is read. */
  readonly lenient: boolean;
}

async function sourceOf(unit: ImportUnit, file: NativeFile, columns: SourceFile['columns']): Promise<string> {
  const { shape, lenient } = file;
  if (lenient) return linesTable(await unit.source(linesFile(shape)), columns);
  const format = shape.format === 'parquet' ? 'parquet' : 'jsonl';
  return unit.source({ path: shape.path, format, compression: shape.compression, columns });
}

/** Lines without an id are one event where all of this is the same. */
const SAID = ['e_activity', 'e_time', 'e_objects', 'e_amount', 'e_currency', 'e_text', 'e_numbers'];

async function stageEvents(unit: ImportUnit, source: string, lenient: boolean): Promise<Staged> {
  const mapped: Mapped = {
    sql: eventsOf(source, lenient ? '_broken' : '0'),
    events: { identity: 'told', said: SAID },
  };
  const events = await unit.stageEvents({ sql: goodSelect(mapped) });
  const clean = events === (await unit.mostRows(source));
  return {
    events,
    reasons: clean ? [] : await unit.query({ sql: reasonsSelect(mapped) }),
    rejected: [(limit) => rejectedSelect(mapped, limit)],
  };
}

function eventsOf(source: string, broken: string): string {
  const time = `parseDateTime64BestEffortOrNull(time, 3, 'UTC')`;
  const amount = `toDecimal64OrNull(amount.value, 4)`;
  const reason = `toUInt8(multiIf(${broken}, 9, time = '', 2, isNull(${time}), 3, activity = '', 5, empty(objects), 6, isNull(${amount}) AND amount.value != '', 7, 0))`;
  return `SELECT activity AS e_activity, ifNull(${time}, toDateTime64(0, 3, 'UTC')) AS e_time, system AS e_system, channel AS e_channel, device AS e_device, ifNull(${amount}, toDecimal64(0, 4)) AS e_amount, if(amount.value = '', '', amount.currency) AS e_currency, CAST(text, '${TEXT_TYPE}') AS e_text, CAST(numbers, '${NUMBERS_TYPE}') AS e_numbers, CAST(objects, '${OBJECTS_TYPE}') AS e_objects, e_objects AS e_touched, ifNull(position, toUInt64(_row_number)) AS e_position, id AS e_key, ${reason} AS e_reason, if(${reason} = 3, time, '') AS e_detail, toUInt64(_row_number) AS r FROM ${source}`;
}

function objectsOf(source: string): string {
  return `SELECT type, id, CAST(text, '${TEXT_TYPE}') AS text, CAST(numbers, '${NUMBERS_TYPE}') AS numbers FROM ${source} WHERE type != '' AND id != ''`;
}

function relationsOf(source: string): string {
  return `SELECT from.type AS from_type, from.id AS from_id, to.type AS to_type, to.id AS to_id, if(qualifier = '', 'of', qualifier) AS qualifier FROM (SELECT \`from\` AS from, \`to\` AS to, qualifier FROM ${source}) WHERE from_id != '' AND to_id != ''`;
}
