import type { ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';
import type { EventBatch, SourceFile } from '../events/port.js';
import { NUMBER_MAP, TEXT_MAP } from '../events/schema/tables.js';

/** What a segment keeps, each in a file of its own that the engine reads as it lies. */
export const KEPT = ['events', 'objects', 'relations'] as const;
export type Kept = (typeof KEPT)[number];

/** Lines of JSON to be written, '' where there are none. */
export type Lines = Readonly<Record<Kept, string>>;

type Columns = SourceFile['columns'];

/** Columns of the lines, in the engine's types. */
export const COLUMNS: Readonly<Record<Kept, Columns>> = {
  events: [
    { name: 'id', type: 'String' },
    { name: 'time', type: "DateTime64(3, 'UTC')" },
    { name: 'activity', type: 'String' },
    { name: 'position', type: 'Nullable(UInt64)' },
    { name: 'system', type: 'String' },
    { name: 'channel', type: 'String' },
    { name: 'device', type: 'String' },
    { name: 'amount', type: 'Decimal(18, 4)' },
    { name: 'currency', type: 'String' },
    { name: 'text', type: TEXT_MAP },
    { name: 'numbers', type: NUMBER_MAP },
    { name: 'objects', type: 'Array(Tuple(type String, id String))' },
  ],
  objects: [
    { name: 'type', type: 'String' },
    { name: 'id', type: 'String' },
    { name: 'text', type: TEXT_MAP },
    { name: 'numbers', type: NUMBER_MAP },
  ],
  relations: [
    { name: 'from_type', type: 'String' },
    { name: 'from_id', type: 'String' },
    { name: 'to_type', type: 'String' },
    { name: 'to_id', type: 'String' },
    { name: 'qualifier', type: 'String' },
  ],
};

/** A batch as lines of JSON, each ended by a line break. */
export function linesOf(batch: EventBatch): Lines {
  return {
    events: written(batch.events, eventRow),
    objects: written(batch.objects ?? [], objectRow),
    relations: written(batch.relations ?? [], relationRow),
  };
}

function written<Item>(items: readonly Item[], rowOf: (item: Item) => object): string {
  let lines = '';
  for (const item of items) lines += `${wellFormed(JSON.stringify(rowOf(item)))}\n`;
  return lines;
}

/** Half a surrogate pair is told by an escape that the engine refuses: it becomes the replacement character. */
function wellFormed(line: string): string {
  if (!line.includes('\\ud')) return line;
  return line.replaceAll(/(?<!\\)((?:\\\\)*)\\ud[0-9a-f]{3}/gu, '$1\uFFFD');
}

function eventRow({ amount, ...rest }: ShopEvent): object {
  return amount === undefined ? rest : { ...rest, amount: amount.value, currency: amount.currency };
}

function objectRow(object: ShopObject): object {
  return object;
}

function relationRow({ from, to, qualifier }: ObjectRelation): object {
  return { from_type: from.type, from_id: from.id, to_type: to.type, to_id: to.id, qualifier };
}
