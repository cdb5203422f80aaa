import { judge } from './judgement.js';
import type { Language } from './lexicon/words.js';
import { readBy, type RatedText, type TextModel } from './naive-bayes.js';
import type { TextInput, TextOutput } from './schema.js';
import { labelOf, languagesOf, sentimentOf, type Feeling, type Sentiment } from './sentiment.js';
import { topicTermsOf } from './terms.js';
import { topicsOf } from './topics.js';
import { wordsIn } from '../words/words.js';

const LOW = 2;
const HIGH = 4;

type Given = TextInput['texts'][number];

export interface Read extends Feeling {
  readonly language: Language;
}

interface How {
  readonly language: TextInput['language'];
  readonly model?: TextModel | undefined;
}

/** Sentiment and topics of texts; with stars, how often the sentiment agrees with them. */
export function readTexts(input: TextInput): TextOutput {
  const read = readEach(
    input.texts.map(({ text }) => text),
    input,
  );
  const rated = input.texts.flatMap((each, at) =>
    isRated(each) ? [{ each, reading: read[at] as Read }] : [],
  );
  const share = (sentiment: Sentiment) =>
    read.filter((each) => each.sentiment === sentiment).length / read.length;
  return {
    texts: read,
    sentiment: { negative: share('negative'), neutral: share('neutral'), positive: share('positive') },
    topics: input.topics === 0 ? [] : topicsOfTexts(input, read),
    ...(rated.length === 0
      ? {}
      : {
          accuracy: judge(
            rated.map(({ each }) => ratedText(each)),
            rated.map(({ reading }) => reading.sentiment),
            input.locale,
          ),
        }),
    notes: notesOf(input, rated.length),
  };
}

/** How each text feels, by what was learnt where that is given, else by lexicons. */
export function readEach(texts: readonly string[], { language, model }: How): Read[] {
  const languages = language === 'auto' ? languagesOf(texts) : texts.map(() => language);
  return texts.map((text, at) => {
    const own = languages[at] as Language;
    if (model === undefined) return { ...sentimentOf(text, own), language: own };
    const { score, known } = readBy(model, text);
    return { sentiment: known === 0 ? 'neutral' : labelOf(score, Number.MIN_VALUE), score, language: own };
  });
}

/** Texts whose stars say one thing or the other. */
export function ratedOf(texts: readonly Given[]): RatedText[] {
  return texts.filter(isRated).map(ratedText);
}

const isRated = ({ text, stars }: Given): boolean =>
  stars !== undefined && (stars <= LOW || stars >= HIGH) && text.trim() !== '';

const ratedText = ({ text, stars = 0 }: Given): RatedText => ({ text, positive: stars >= HIGH });

function topicsOfTexts({ texts, topics }: TextInput, read: readonly Read[]): TextOutput['topics'] {
  const grouping = groupingOf(texts);
  const grouped = texts.flatMap((each, at) => {
    const { sentiment, language } = read[at] as Read;
    const group = grouping(each, sentiment);
    return group === null ? [] : [{ group, terms: topicTermsOf(each.text, language) }];
  });
  return topicsOf(grouped, topics).map(({ terms, ...rest }) => ({ ...rest, terms: [...terms] }));
}

/** By groups where any are given, else by stars where any are, else by sentiment. */
function groupingOf(texts: readonly Given[]): (text: Given, sentiment: Sentiment) => string | null {
  if (texts.some(({ group }) => group !== undefined)) return ({ group }) => group ?? null;
  if (!texts.some(({ stars }) => stars !== undefined)) return (_, sentiment) => sentiment;
  return ({ stars = 3 }) => (stars <= LOW ? 'low stars' : stars >= HIGH ? 'high stars' : null);
}

function notesOf({ model, locale }: TextInput, rated: number): string[] {
  const { byLexicons, noStars } = wordsIn(locale).notes;
  const notes = [];
  if (model === undefined) notes.push(byLexicons);
  if (rated === 0) notes.push(noStars);
  return notes;
}
