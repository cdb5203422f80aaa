import type { Suggestion } from '@throughline/model';

/** What to try for each study, by its id; filled from the library of remedies. */
const REMEDIES: Readonly<Record<string, readonly Suggestion[]>> = {};

export function remediesFor(study: string): Suggestion[] {
  return [...(REMEDIES[study] ?? [])];
}
