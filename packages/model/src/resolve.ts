import type { z } from 'zod';
import { ShopSettings } from './settings.js';

/** One thing wrong with the settings: the field as a path (`teams[0].calendar.zone`) and what it must be. */
export interface SettingsProblem {
  readonly field: string;
  readonly message: string;
}

/** Thrown by {@link resolveSettings}; its message names every field that is wrong. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingsProblem[];

  constructor(problems: readonly SettingsProblem[]) {
    super(`Shop settings: ${problems.map((problem) => `${problem.field}: ${problem.message}`).join('; ')}`);
    this.problems = problems;
  }
}

/**
 * Settings of a shop from whatever a file or a request held, defaults filled in. A field that no setting
 * knows is an error, since it is most likely a typo.
 *
 * @throws SettingsError naming each field that is wrong.
 */
export function resolveSettings(input: unknown): ShopSettings {
  const parsed = ShopSettings.strict().safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  throw new SettingsError(parsed.error.issues.map(problemOf));
}

function problemOf(issue: z.core.$ZodIssue): SettingsProblem {
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
