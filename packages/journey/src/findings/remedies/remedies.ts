import type { Suggestion } from '@throughline/model';
import type { Words } from '../../words/words.js';
import type { Study } from '../study.js';
import { KIND_REMEDIES, REMEDIES, SOURCES } from './library.js';

type Efforts = Readonly<Record<string, Suggestion['effort']>>;
type Texts = Readonly<Record<string, Pick<Suggestion, 'title' | 'moves'>>>;

const OWN: Readonly<Record<string, Efforts>> = REMEDIES;
const KNOWN: Readonly<Record<string, Suggestion['source']>> = SOURCES;

/**
 * What to try about a study's finding, at least three things, each with who says so. A study that was split by a value
 * (`form-field-failed-address`) has what its stem has; one without remedies of its own, those of its kind.
 */
export function remediesFor({ id, detector }: Pick<Study, 'id' | 'detector'>, words: Words): Suggestion[] {
  const texts: Readonly<Record<string, Texts>> = words.remedies;
  for (let stem = id; stem !== ''; stem = stem.slice(0, Math.max(0, stem.lastIndexOf('-')))) {
    const own = OWN[stem];
    if (own !== undefined) return told(own, texts[stem]);
  }
  return told(KIND_REMEDIES[detector], words.kinds[detector]);
}

/** No figure holds in every shop: what a thing usually moves is told in words. */
function told(efforts: Efforts, texts: Texts = {}): Suggestion[] {
  return Object.entries(efforts).flatMap(([name, effort]) => {
    const [text, source] = [texts[name], KNOWN[name]];
    return text === undefined || source === undefined
      ? []
      : [{ title: text.title, effort, moves: text.moves, source }];
  });
}
