import type { Detector, EventMatch, EventProperty, FindingsAnswer, ShopSettings } from '@throughline/model';
import type { Words } from '../words/words.js';
import type { ShopFacts } from '../shop/facts.js';
import { namesOf, singlesOf } from './facets.js';
import type { Study } from './study.js';
import { studyWords } from './telling.js';

/** What could not be looked for, and why, in whatever language that is asked. */
export interface Missing {
  readonly detector: Detector | 'all';
  readonly why: (words: Words) => string;
  /** Of the shop, that would mend it. */
  readonly setting?: keyof ShopSettings;
}

/** Where there is nobody whose journeys could be compared. */
export const NO_JOURNEYS: Missing = { detector: 'all', why: ({ missing }) => missing.journeys };

/** Where nobody is known who comes, only what is worked on: what visitors meet before they order is in no journey. */
export const NO_VISITORS: readonly Missing[] = [
  { detector: 'all', why: ({ missing }) => missing.comingBack },
  { detector: 'drop-offs', why: ({ missing }) => missing.visitors },
  { detector: 'carts', why: ({ missing }) => missing.visitors },
];

/** Where what is worked on has no price either. */
export const NOTHING_BACK: Missing = { detector: 'all', why: ({ missing }) => missing.nothingBack };

/** Where no order tells what it comes to, and the shop does not either. */
export const NO_WORTH: Missing = {
  detector: 'all',
  why: ({ missing }) => missing.worth,
  setting: 'orderValue',
};

/** A study of which something never came in; without an outcome, nothing can be held against what follows. */
export function unseen(study: Study, outcome: EventMatch, facts: ShopFacts): Missing {
  const places = placesOf(study).map((activity) => ({ activity }));
  // A match came in where any of its activities did.
  const absent = [study.hit, study.opportunity, outcome, ...places]
    .filter((match) => namesOf(match, facts).length === 0)
    .flatMap((match) => singlesOf(match).flatMap(({ activity = [] }) => activity)[0] ?? []);
  return { detector: study.detector, why: (words) => unseenWords(study, words, absent) };
}

const placesOf = ({ at }: Study): readonly [string] | readonly [string, string] =>
  typeof at === 'string' ? [at] : [at.from, at.to];

interface Unclear {
  /** The activity that tells scores; where left out, that of the study. */
  readonly told: string | undefined;
  /** The number in which it does. */
  readonly property: EventProperty;
}

/** A study of scores of which nobody knows whether one is low, and the activity that tells them. */
export function unclearScale(study: Study, { told, property }: Unclear): Missing {
  const { at, detector } = study;
  const activity = told ?? (typeof at === 'string' ? at : at.to);
  return {
    detector,
    why: (words) =>
      words.missing.scale(studyWords(study, words), { property, activity: words.called(activity) }),
  };
}

/** @param absent its activities that never came in, the first of them told: who comes to a checkout may never be asked to sign in. */
function unseenWords(study: Study, words: Words, absent: readonly string[]): string {
  const { called, missing } = words;
  const what = studyWords(study, words);
  const [from, to] = placesOf(study);
  if (study.needs !== undefined)
    return missing.property(what, { property: study.needs, activity: called(from) });
  return to !== undefined && absent.includes(from) && absent.includes(to)
    ? missing.way(what, called(from), called(to))
    : missing.activity(what, called(absent[0] ?? from));
}

export function missingIn(words: Words, missing: readonly Missing[]): FindingsAnswer['missing'] {
  return missing.map(({ why, ...told }) => ({ ...told, why: why(words) }));
}
