import type { ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';
import { StoreError } from '../errors.js';
import type { EventBatch } from '../port.js';
import { RAW_OBJECTS, RAW_RELATIONS } from '../schema/staging.js';
import { EVENTS, NUMBER_MAP, TEXT_MAP } from '../schema/tables.js';
import { eventIdSql } from '../sql.js';
import type { StagedImport } from './unit.js';

const EVENT_INPUT =
  "id String, time DateTime64(3, 'UTC'), position UInt64, activity String, system String, channel String, " +
  `device String, amount Decimal(18, 4), currency String, text ${TEXT_MAP}, numbers ${NUMBER_MAP}, ` +
  'objects Array(Tuple(type String, id String))';
const OBJECT_INPUT = `type String, id String, text ${TEXT_MAP}, numbers ${NUMBER_MAP}`;
const RELATION_COLUMNS = 'from_type, from_id, to_type, to_id, qualifier';
const RELATION_INPUT = RELATION_COLUMNS.replaceAll(/\w+/gu, '$& String');

/** Stages rows that are in memory. */
export async function stageBatch(unit: StagedImport, batch: EventBatch): Promise<void> {
  const events = linesOf(batch.events.map(eventRow));
  await unit.load(EVENTS, {
    structure: EVENT_INPUT,
    select: unit.eventColumns(eventIdSql('id')),
    lines: events,
  });
  const objects = linesOf((batch.objects ?? []).map(objectRow));
  await unit.load(RAW_OBJECTS, {
    structure: OBJECT_INPUT,
    select: 'type, id, text, numbers',
    lines: objects,
  });
  const relations = linesOf((batch.relations ?? []).map(relationRow));
  await unit.load(RAW_RELATIONS, { structure: RELATION_INPUT, select: RELATION_COLUMNS, lines: relations });
}

function linesOf(rows: readonly object[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

/** The place in the batch stands in for a position that the event does not give. */
function eventRow(event: ShopEvent, at: number): object {
  if (event.objects.length === 0) throw withoutObjects(event);
  const { amount, position = at, ...rest } = event;
  return { ...rest, position, amount: amount?.value ?? '0', currency: amount?.currency ?? '' };
}

function objectRow(object: ShopObject): object {
  return object;
}

function relationRow({ from, to, qualifier }: ObjectRelation): object {
  return { from_type: from.type, from_id: from.id, to_type: to.type, to_id: to.id, qualifier };
}

function withoutObjects(event: ShopEvent): StoreError {
  return new StoreError({
    kind: 'wrong-data',
    message: `The event ${event.id} (${event.activity}) names no object, so it belongs to no journey.`,
    hint: 'Give each event at least one object, such as its order or its customer. Nothing of the batch was stored.',
  });
}
