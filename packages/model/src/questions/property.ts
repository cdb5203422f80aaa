import { z } from 'zod';

/** What every event says of itself, besides what its source added. */
export const EVENT_FIELDS = [
  'activity',
  'channel',
  'device',
  'system',
  'currency',
  'amount',
  'hour',
  'weekday',
] as const;
export type EventField = (typeof EVENT_FIELDS)[number];

/** What a journey as a whole says of itself: its first known channel and device, how long it is and takes. */
export const JOURNEY_FIELDS = ['channel', 'device', 'currency', 'events', 'duration'] as const;
export type JourneyField = (typeof JOURNEY_FIELDS)[number];

/** A property of events: a field, or what the source added, as `text.<name>` or `number.<name>`. */
export const EventProperty = z
  .string()
  .max(200)
  .regex(
    /^(?:activity|channel|device|system|currency|amount|hour|weekday|(?:text|number)\..+)$/u,
    `must be one of ${EVENT_FIELDS.join(', ')}, or text.<name> or number.<name>`,
  );
export type EventProperty = z.infer<typeof EventProperty>;

/**
 * A property of journeys: a field (`duration` in seconds), or an attribute of the object whose journey it is, as
 * `object.text.<name>` or `object.number.<name>`.
 */
export const JourneyProperty = z
  .string()
  .max(200)
  .regex(
    /^(?:channel|device|currency|events|duration|object\.(?:text|number)\..+)$/u,
    `must be one of ${JOURNEY_FIELDS.join(', ')}, or object.text.<name> or object.number.<name>`,
  );
export type JourneyProperty = z.infer<typeof JourneyProperty>;

/** A path taken apart: whose it is, what type its values have, and what it is called there. */
export interface PropertyParts {
  readonly of: 'field' | 'event' | 'object';
  readonly type: 'text' | 'number';
  readonly name: string;
}

const NUMBER_FIELDS: readonly string[] = ['amount', 'hour', 'events', 'duration'];

/** @throws RangeError where the path is none: schemas let no such path through. */
export function propertyParts(path: string): PropertyParts {
  const [, object, type, name] = /^(object\.)?(text|number)\.(.+)$/su.exec(path) ?? [];
  if (type !== undefined && name !== undefined)
    return { of: object === undefined ? 'event' : 'object', type: type === 'text' ? 'text' : 'number', name };
  if (path.includes('.')) throw new RangeError(`“${path}” is no property`);
  return { of: 'field', type: NUMBER_FIELDS.includes(path) ? 'number' : 'text', name: path };
}
