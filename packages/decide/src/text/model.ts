import { decisionModel } from '../model.js';
import { Random } from '../numerics/random.js';
import { crossValidated, judge } from './judgement.js';
import { learn } from './naive-bayes.js';
import { ratedOf, readEach, readTexts } from './read.js';
import { wordsIn } from '../words/words.js';
import { TextInput, TextOutput, TextTrainInput, TextTrainOutput } from './schema.js';

/** What people write of, and how they feel: see docs/models.md. */
export const text = decisionModel({
  name: 'text',
  title: 'How reviews and tickets feel, and what they are about',
  input: TextInput,
  output: TextOutput,
  run: readTexts,
});

/** A model of a shop's own stars, for `text`: see docs/models.md. */
export const textTrain = decisionModel({
  name: 'text-train',
  title: 'Learns from reviews with stars how texts feel, and says how often that is right',
  input: TextTrainInput,
  output: TextTrainOutput,
  run: ({ texts, language, seed, locale }): TextTrainOutput => {
    const rated = ratedOf(texts);
    const model = learn(rated);
    const heldOut = crossValidated(rated, new Random(seed), locale);
    const readings = readEach(
      rated.map((each) => each.text),
      { language },
    );
    const lexicon = judge(
      rated,
      readings.map(({ sentiment }) => sentiment),
      locale,
    );
    const notes = heldOut.accuracy > lexicon.accuracy ? [] : [wordsIn(locale).notes.lexiconsAsGood];
    return { model, heldOut, lexicon, notes };
  },
});
