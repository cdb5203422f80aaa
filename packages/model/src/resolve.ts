import type { z } from 'zod';
import { checkInGerman } from './checks/german.js';
import { inGerman, type Said } from './checks/said.js';
import type { Locale } from './locale.js';
import { ShopSettings } from './settings.js';

/** One thing wrong with the settings: the field as a path (`teams[0].calendar.zone`) and what it must be. */
export interface SettingsProblem {
  readonly field: string;
  readonly said: Said;
}

/** Thrown by {@link resolveSettings}; its message names every field that is wrong. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingsProblem[];

  constructor(problems: readonly SettingsProblem[]) {
    super(allOf(problems, 'en'));
    this.problems = problems;
  }

  /** All that is wrong, in a language. */
  in(locale: Locale): string {
    return allOf(this.problems, locale);
  }
}

const BEFORE: Said = { en: 'Shop settings', de: 'Einstellungen des Shops' };

function allOf(problems: readonly SettingsProblem[], locale: Locale): string {
  return `${BEFORE[locale]}: ${problems.map(({ field, said }) => `${field}: ${said[locale]}`).join('; ')}`;
}

/**
 * Settings of a shop from whatever a file or a request held, defaults filled in. A field that no setting
 * knows is an error, since it is most likely a typo.
 *
 * @throws SettingsError naming each field that is wrong.
 */
export function resolveSettings(input: unknown): ShopSettings {
  const schema = ShopSettings.strict();
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const german = inGerman(schema, input ?? {}).issues;
  const problems = parsed.error.issues.map((issue, at) => {
    const { field, message } = problemOf(issue);
    return { field, said: { en: message, de: checkInGerman(problemOf(german[at] ?? issue).message) } };
  });
  throw new SettingsError(problems);
}

/**
 * The same of a shop that has a name to go by where it is given none, such as its id: so two of them can be told apart.
 *
 * @throws SettingsError naming each field that is wrong.
 */
export function settingsCalled(name: string, input: unknown): ShopSettings {
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input);
  return resolveSettings(isRecord ? { name, ...input } : input);
}

function problemOf(issue: z.core.$ZodIssue): { readonly field: string; readonly message: string } {
  if (issue.code !== 'unrecognized_keys') return { field: pathOf(issue.path), message: issue.message };
  const field = issue.keys.map((key) => pathOf([...issue.path, key])).join(', ');
  if (issue.path.length > 0) return { field, message: 'is not a setting; look for a misspelling' };
  return { field, message: `is not a setting; there are ${Object.keys(ShopSettings.shape).join(', ')}` };
}

function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the settings';
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
