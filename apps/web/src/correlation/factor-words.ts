import { facetWords } from '../findings/words.js';
import { t } from '../texts/texts.js';

/** What a value is of: an object may have a channel of its own beside that of its events. */
export function factorWords(by: string): string {
  const told = facetWords(by);
  return by.startsWith('object.') ? t().correlation.ofObject(told) : told;
}
