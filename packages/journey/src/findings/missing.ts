import type { Detector, EventProperty, FindingsAnswer, ShopSettings } from '@throughline/model';
import type { Words } from '../words/words.js';
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

/** Where no order tells what it comes to, and the shop does not either. */
export const NO_WORTH: Missing = {
  detector: 'all',
  why: ({ missing }) => missing.worth,
  setting: 'orderValue',
};

/** A study of which something never came in. */
export function unseen(study: Study): Missing {
  return { detector: study.detector, why: (words) => unseenWords(study, words) };
}

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

function unseenWords(study: Study, words: Words): string {
  const { at, needs } = study;
  const { called, missing } = words;
  const what = studyWords(study, words);
  const [from, to] = typeof at === 'string' ? [at] : [at.from, at.to];
  if (needs !== undefined) return missing.property(what, { property: needs, activity: called(from) });
  return to === undefined
    ? missing.activity(what, called(from))
    : missing.way(what, called(from), called(to));
}

export function missingIn(words: Words, missing: readonly Missing[]): FindingsAnswer['missing'] {
  return missing.map(({ why, ...told }) => ({ ...told, why: why(words) }));
}
