import type { Locale } from '../locale.js';
import type { SeenFinding } from './life.js';

/** What a finding was called when a step was taken, in a language; as it was written down where it was in one alone. */
export function seenTitle({ title, titles }: Pick<SeenFinding, 'title' | 'titles'>, locale: Locale): string {
  return titles?.[locale] ?? title;
}
