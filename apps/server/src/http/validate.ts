import type { z } from 'zod';
import { Failure } from '../failure.js';

/** Reads one part of a request by its schema; the first thing that is wrong becomes a 400 that names the field. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = [part, ...(issue?.path ?? [])].join('.');
  throw new Failure({
    status: 400,
    message: `${field}: ${issue?.message ?? 'is not what was expected'}`,
    field,
    hint: 'What is taken is written in docs/api.md.',
  });
}
