import type { ImportUnit, SourceFile } from '@throughline/stores';
import { type Mapped, saidHash } from '../../files/sql/identity.js';
import { NUMBERS_TYPE, TEXT_TYPE } from '../../files/sql/properties.js';
import { OBJECTS_TYPE } from '../../files/sql/objects.js';
import type { Lines } from './lines.js';
import type { Converted } from './sink.js';

const EVENT_COLUMNS: SourceFile['columns'] = [
  { name: 'key', type: 'String' },
  { name: 'time', type: "DateTime64(3, 'UTC')" },
  { name: 'activity', type: 'String' },
  { name: 'position', type: 'UInt64' },
  { name: 'system', type: 'String' },
  { name: 'channel', type: 'String' },
  { name: 'device', type: 'String' },
  { name: 'amount', type: 'String' },
  { name: 'currency', type: 'String' },
  { name: 'text', type: TEXT_TYPE },
  { name: 'numbers', type: NUMBERS_TYPE },
  { name: 'objects', type: OBJECTS_TYPE },
];

const OBJECT_COLUMNS: SourceFile['columns'] = [
  { name: 'type', type: 'String' },
  { name: 'id', type: 'String' },
  { name: 'text', type: TEXT_TYPE },
  { name: 'numbers', type: NUMBERS_TYPE },
];

const RELATION_COLUMNS: SourceFile['columns'] = ['from_type', 'from_id', 'to_type', 'to_id', 'qualifier'].map(
  (name) => ({ name, type: 'String' }),
);

/** Stages a log that was converted. Events with ids are told once; alike ones without an id each happened. */
export async function stageLog(unit: ImportUnit, log: Converted): Promise<void> {
  if (log.events.count > 0) {
    const source = await sourceOf(unit, log.events, EVENT_COLUMNS);
    const { keyed } = log;
    if (keyed > 0) await unit.stageEvents({ sql: eventsOf(source, "key != ''") });
    if (keyed < log.events.count)
      await unit.stageEvents({ sql: eventsOf(source, "key = ''") }, { repeats: 'happened' });
  }
  await unit.stageObjects({ sql: `SELECT * FROM ${await sourceOf(unit, log.objects, OBJECT_COLUMNS)}` });
  if (log.relations.count > 0)
    await unit.stageRelations({
      sql: `SELECT * FROM ${await sourceOf(unit, log.relations, RELATION_COLUMNS)}`,
    });
}

function sourceOf(unit: ImportUnit, { path }: Lines, columns: SourceFile['columns']): Promise<string> {
  return unit.source({ path, format: 'jsonl', compression: 'none', columns });
}

/** All that an event without an id says, but for where it stood. */
const SAID: Mapped['events'] = {
  identity: 'said',
  said: [
    'activity',
    'time',
    'system',
    'channel',
    'device',
    'amount',
    'currency',
    'text',
    'numbers',
    'objects',
  ],
};

/** Ids that we gave ourselves come back as they were; others are hashed. */
function eventsOf(source: string, which: string): string {
  const own = "reinterpretAsUInt128(unhex(substring(key, length('throughline:') + 1)))";
  const hashed = 'reinterpretAsUInt128(sipHash128(key))';
  const said = `reinterpretAsUInt128(${saidHash({ sql: '', events: SAID })})`;
  const id = `multiIf(key = '', ${said}, startsWith(key, 'throughline:'), ${own}, ${hashed})`;
  const decimal = 'ifNull(toDecimal64OrNull(told_amount, 4), toDecimal64(0, 4))';
  return `SELECT id, time, position, activity, system, channel, device, ${decimal} AS amount, if(told_amount = '', '', told_currency) AS currency, text, numbers, objects
FROM (SELECT * EXCEPT (amount, currency), amount AS told_amount, currency AS told_currency, ${id} AS id FROM ${source} WHERE ${which})`;
}
