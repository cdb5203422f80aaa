import { ACTS } from './lexicon/acts.js';
import type { WordGroup } from './lexicon/group.js';
import { SYSTEM_KINDS, type SystemKind } from './lexicon/systems.js';
import { THINGS } from './lexicon/things.js';
import { addWeights, noScores, type Scores } from './scores.js';
import { tokensOf } from './tokens.js';
import { Vocabulary } from './vocabulary.js';

// Two vocabularies, so that the longest stem for who does a thing does not hide the one for what it is.
const vocabularies = [ACTS, THINGS].map((groups) => {
  const vocabulary = new Vocabulary<WordGroup>();
  for (const group of groups) vocabulary.add(group.words, group);
  return vocabulary;
});

const systems = new Vocabulary<SystemKind>();
for (const kind of SYSTEM_KINDS) systems.add(kind.words, kind);

/** What the words of an activity's name say of its stage and lane. */
export function wordScores(activity: string): Scores {
  const scores = noScores();
  const tokens = tokensOf(activity);
  for (const vocabulary of vocabularies) {
    for (const group of vocabulary.find(tokens)) addWeights(scores, group);
  }
  return scores;
}

/** The kind of a system by its name (`Zendesk`, `warehouse`, `SAP ERP`), or null where no word is known. */
export function systemKind(system: string): SystemKind | null {
  const found = systems.find(tokensOf(system));
  return SYSTEM_KINDS.find((kind) => found.has(kind)) ?? null;
}
