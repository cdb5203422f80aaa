import { z } from 'zod';
import { Failure } from '../failure.js';
import { checkInGerman } from '../words/de/checks.js';
import { refusalsIn } from '../words/words.js';

/** What the schema library finds wrong, in German; what our own schemas say of a field goes before it. */
const { localeError: german } = z.locales.de();

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
  const inGerman = schema.safeParse(value, { error: german }).error?.issues[0]?.message ?? '';
  throw new Failure({
    status: 400,
    field,
    ...refusalsIn('en').requests.notTaken(field, issue?.message),
    translated: { de: refusalsIn('de').requests.notTaken(field, checkInGerman(inGerman)) },
  });
}
