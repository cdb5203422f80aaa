import { firstFound } from '@throughline/model';
import type { z } from 'zod';
import { Failure } from '../failure.js';
import { refusalsIn } from '../words/words.js';

/** Reads one part of a request by its schema; the first thing that is wrong becomes a 400 that names the field. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, said } = firstFound(schema, value, result.error);
  const field = [part, ...path].join('.');
  throw new Failure({
    status: 400,
    field,
    ...refusalsIn('en').requests.notTaken(field, said.en),
    translated: { de: refusalsIn('de').requests.notTaken(field, said.de) },
  });
}
