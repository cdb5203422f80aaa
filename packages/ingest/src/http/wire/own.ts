import { firstFound, ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';
import type { z } from 'zod';
import { keepCountry } from '../facts/country.js';
import { toldOnly } from '../facts/event.js';
import { botsAmong, clientOf } from '../facts/client.js';
import { ordersOf } from '../facts/objects.js';
import { withoutPrivate } from '../facts/properties.js';
import { timeOf } from '../facts/time.js';
import { type Outcome, type Reception, rejected, type WireRequest } from '../outcome.js';

/**
 * Our own protocol: a JSON array of events, objects and relations as the model has them (or one of them), each with an
 * outcome of its own. A relation is told by its `from` and `to`, an object by having no activity.
 */
export function readOwn({ body, headers }: WireRequest, reception: Reception): Outcome[] {
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  const userAgent = headers['user-agent'] ?? '';
  return items.map((item) => {
    if (has(item, 'from') && has(item, 'to')) return readRelation(item);
    if (has(item, 'type') && !has(item, 'activity')) return readObject(item);
    return readEvent(item, userAgent, reception);
  });
}

function has(item: unknown, name: string): boolean {
  return typeof item === 'object' && item !== null && name in item;
}

/** The kinds of items, each with its schema and what is said of an item that is none. */
const KINDS = {
  event: { schema: ShopEvent, whole: 'eventCheck' },
  object: { schema: ShopObject, whole: 'objectCheck' },
  relation: { schema: ObjectRelation, whole: 'relationCheck' },
} as const;

function refused(kind: keyof typeof KINDS, error: z.ZodError, item: unknown): Outcome {
  const { schema, whole } = KINDS[kind];
  const { path, said } = firstFound(schema, item, error);
  if (path.length === 0) return rejected(whole, item, said);
  const where = path.join('.');
  return rejected('check', item, { en: `${where}: ${said.en}`, de: `${where}: ${said.de}` });
}

function readRelation(item: unknown): Outcome {
  const read = ObjectRelation.safeParse(item);
  return read.success ? toldOnly([], [read.data]) : refused('relation', read.error, item);
}

function readObject(item: unknown): Outcome {
  const read = ShopObject.safeParse(item);
  return read.success ? toldOnly([withoutPrivate(read.data)], []) : refused('object', read.error, item);
}

function readEvent(item: unknown, userAgent: string, reception: Reception): Outcome {
  const read = ShopEvent.safeParse(item);
  if (!read.success) return refused('event', read.error, item);
  const time = timeOf(read.data.time, undefined, reception.at);
  if ('why' in time) return rejected(time.why, item);
  const event = withoutPrivate({ ...read.data, time: new Date(time.at).toISOString() });
  // What a page tells comes from the visitor's own browser; the rest from a program of the shop, as it says it.
  if (event.system !== 'web') return { kind: 'taken', events: [event], objects: [], relations: [] };
  const { text = {}, numbers = {} } = event;
  keepCountry({ text, numbers }, reception);
  const customer = event.objects.find(({ type }) => type === 'customer')?.id ?? '';
  return {
    kind: 'taken',
    events: [{ ...event, text, device: event.device ?? clientOf(userAgent).device }],
    objects: botsAmong(event.objects, userAgent),
    relations: ordersOf(customer, event.objects),
  };
}
