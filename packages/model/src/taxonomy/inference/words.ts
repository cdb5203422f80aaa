import { ACTS } from './lexicon/acts.js';
import type { WordGroup } from './lexicon/group.js';
import { HINTS } from './lexicon/hints.js';
import { SYSTEM_KINDS, type SystemKind } from './lexicon/systems.js';
import { THINGS } from './lexicon/things.js';
import { addWeights, noScores, type Scores } from './scores.js';
import { tokensOf } from './tokens.js';
import { Vocabulary } from './vocabulary.js';

/** Nouns say little of who acts where a verb says it. */
const HINT_BESIDE_ACT = 0.4;

const acts = vocabularyOf(ACTS);
const hints = vocabularyOf(HINTS);
const things = vocabularyOf(THINGS);

function vocabularyOf(groups: readonly WordGroup[]): Vocabulary<WordGroup> {
  const vocabulary = new Vocabulary<WordGroup>();
  for (const group of groups) vocabulary.add(group.words, group);
  return vocabulary;
}

const systems = new Vocabulary<SystemKind>();
for (const kind of SYSTEM_KINDS) systems.add(kind.words, kind);

/** What the words of an activity's name say of its stage and lane. */
export function wordScores(activity: string): Scores {
  const scores = noScores();
  const tokens = tokensOf(activity);
  const found = [...acts.find(tokens)];
  const factor = found.some((group) => group.lane !== undefined) ? HINT_BESIDE_ACT : 1;
  for (const group of found) addWeights(scores, group);
  for (const group of hints.find(tokens)) addWeights(scores, group, factor);
  for (const group of things.find(tokens)) addWeights(scores, group);
  return scores;
}

/** The kind of a system by its name (`Zendesk`, `warehouse`, `SAP ERP`), or null where no word is known. */
export function systemKind(system: string): SystemKind | null {
  const found = systems.find(tokensOf(system));
  return SYSTEM_KINDS.find((kind) => found.has(kind)) ?? null;
}
