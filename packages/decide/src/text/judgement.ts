import type { Locale } from '@throughline/model';
import { normalQuantile } from '../numerics/distributions.js';
import type { Random } from '../numerics/random.js';
import { readBy, trained, type RatedText } from './naive-bayes.js';
import type { Sentiment } from './sentiment.js';
import type { Sentences } from '../words/sentences.js';
import { wordsIn } from '../words/words.js';

/** How often readings of texts were right, on texts that were not learnt from. */
export interface Judgement {
  readonly texts: number;
  readonly accuracy: number;
  /** Of the accuracy, 95 % (Wilson 1927). */
  readonly low: number;
  readonly high: number;
  /** The mean of the accuracies on praise and on complaint. */
  readonly balancedAccuracy: number;
  /** The accuracy of saying the more frequent of the two every time. */
  readonly baseline: number;
  readonly verdict: string;
}

const FOLDS = 5;
/** An accuracy whose interval is wider than this tells little. */
const WIDEST = 0.2;
const Z = normalQuantile(0.975);

/** @param readings of the texts in their order; neutral counts as wrong. */
export function judge(
  texts: readonly RatedText[],
  readings: readonly Sentiment[],
  locale: Locale = 'en',
): Judgement {
  return judgementOf(
    texts.map(({ positive }, at) => ({
      positive,
      right: readings[at] === (positive ? 'positive' : 'negative'),
    })),
    locale,
  );
}

/** Each fifth of the texts is read by a model of the other four (stratified cross-validation). */
export function crossValidated(
  texts: readonly RatedText[],
  random: Random,
  locale: Locale = 'en',
): Judgement {
  const folds = new Map<RatedText, number>();
  for (const kind of [true, false])
    random
      .shuffle(texts.filter(({ positive }) => positive === kind))
      .forEach((each, at) => folds.set(each, at % FOLDS));
  const results = Array.from({ length: FOLDS }, (_, fold) => {
    const model = trained(texts.filter((each) => folds.get(each) !== fold));
    return texts
      .filter((each) => folds.get(each) === fold)
      .map(({ text, positive }) => ({ positive, right: readBy(model, text).score > 0 === positive }));
  });
  return judgementOf(results.flat(), locale);
}

interface Result {
  readonly positive: boolean;
  readonly right: boolean;
}

function judgementOf(results: readonly Result[], locale: Locale): Judgement {
  const rightOf = (some: readonly Result[]) => some.filter(({ right }) => right).length;
  const kinds = [true, false].map((kind) => results.filter(({ positive }) => positive === kind));
  const present = kinds.filter(({ length }) => length > 0);
  const accuracy = rightOf(results) / results.length;
  const baseline = Math.max(...kinds.map(({ length }) => length)) / results.length;
  const bounds = wilson(accuracy, results.length);
  return {
    texts: results.length,
    accuracy,
    ...bounds,
    balancedAccuracy: present.reduce((sum, some) => sum + rightOf(some) / some.length, 0) / present.length,
    baseline,
    verdict: wordsIn(locale).notes.judged[verdictOf(bounds, baseline)],
  };
}

function wilson(share: number, count: number): { low: number; high: number } {
  const square = Z * Z;
  const centre = (share + square / (2 * count)) / (1 + square / count);
  const reach =
    (Z / (1 + square / count)) * Math.sqrt((share * (1 - share)) / count + square / (4 * count * count));
  return { low: centre - reach, high: Math.min(1, centre + reach) };
}

function verdictOf(
  { low, high }: { low: number; high: number },
  baseline: number,
): keyof Sentences['notes']['judged'] {
  if (high - low > WIDEST) return 'few';
  if (low > baseline) return 'better';
  return high < baseline ? 'worse' : 'unclear';
}
