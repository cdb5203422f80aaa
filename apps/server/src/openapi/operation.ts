import type { z } from 'zod';

/** A media type that is no JSON, with what it holds. */
export interface Media {
  readonly type: string;
  readonly says: string;
}

/** A body with examples that the server takes as they are. */
export interface Sent {
  readonly schema: z.ZodType;
  /** JSON where left out. */
  readonly type?: string;
  readonly examples: Readonly<Record<string, unknown>>;
}

/** What a route is for, beside who may call it: the part of its description that its registration does not tell. */
export interface Operation {
  /** One sentence, without a full stop. */
  readonly says: string;
  readonly query?: z.ZodObject<Record<string, z.ZodType>>;
  readonly body?: z.ZodType | Media | Sent;
  /** Of the answer that is not an error; a number of answers is `[Schema]`. Nothing: 204. */
  readonly answer?: z.ZodType | readonly [z.ZodType] | Media;
  /** Of the answer, where it is neither 200 nor 204. */
  readonly status?: number;
}

/** Operations by method and path as they are registered: `GET /api/shops/:id/settings`. */
export type Operations = Readonly<Record<string, Operation>>;

export const CSV: Media = { type: 'text/csv', says: 'A table with its heads' };
export const EVENTS: Media = {
  type: 'text/event-stream',
  says: 'Server-sent events, each with JSON as its data',
};
export const BYTES: Media = { type: 'application/octet-stream', says: 'The bytes of one file' };
export const JSON_OF_ANY: Media = { type: 'application/json', says: 'As the client library makes it' };

export function isSent(body: z.ZodType | Media | Sent): body is Sent {
  return 'examples' in body;
}

export function isMedia(part: unknown): part is Media {
  return typeof part === 'object' && part !== null && 'says' in part && 'type' in part;
}
