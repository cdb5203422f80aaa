import { z } from 'zod';
import type { Locale } from '../locale.js';
import { checkInGerman } from './german.js';

/** One thing in every language. */
export type Said = Readonly<Record<Locale, string>>;

/** One thing that a schema finds wrong with a value. */
export interface Found {
  readonly path: readonly PropertyKey[];
  readonly said: Said;
}

/** What the schema library finds wrong, in German; what our own schemas say of a field goes before it. */
const { localeError: german } = z.locales.de();

/** The same that a schema finds wrong, in German as far as the library knows it; no issues where nothing is. */
export function inGerman(schema: z.ZodType, value: unknown): Pick<z.ZodError, 'issues'> {
  return schema.safeParse(value, { error: german }).error ?? { issues: [] };
}

/** How the library says that a field is not there: who runs a shop is told it in words. */
const IS_MISSING = /^Invalid input: .*received undefined$/u;
const MISSING: Said = { en: 'is missing', de: 'fehlt' };

/** The first thing that a schema found wrong with a value, in every language. */
export function firstFound(schema: z.ZodType, value: unknown, { issues }: Pick<z.ZodError, 'issues'>): Found {
  const [issue] = issues;
  const [same] = inGerman(schema, value).issues;
  const en = issue?.message ?? '';
  if (IS_MISSING.test(en)) return { path: issue?.path ?? [], said: MISSING };
  return { path: issue?.path ?? [], said: { en, de: checkInGerman(same?.message ?? en) } };
}
