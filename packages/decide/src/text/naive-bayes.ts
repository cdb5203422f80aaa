import { CannotEstimate } from '../cannot-estimate.js';
import { featuresOf } from './terms.js';

/** A text that a person has rated: true for praise. */
export interface RatedText {
  readonly text: string;
  readonly positive: boolean;
}

/** What was learnt: plain numbers, to be kept as JSON. */
export interface TextModel {
  readonly kind: 'naive-bayes';
  readonly trainedOn: { readonly positive: number; readonly negative: number };
  /** Logarithm of the odds of praise before a word is read. */
  readonly prior: number;
  /** By how much each word, or pair of words, moves it. */
  readonly weights: Readonly<Record<string, number>>;
}

export const FEWEST_OF_EACH = 10;
/** Terms of fewer texts than this are noise. */
const FEWEST_TEXTS = 2;
const SMOOTHING = 1;

/**
 * Learns from rated texts: naive Bayes on the presence of words and pairs of neighbours, with add-one smoothing (binarised
 * multinomial; Wang & Manning 2012, “Baselines and bigrams”, find it hard to beat on short reviews).
 *
 * @throws CannotEstimate where there are fewer than ten texts of either kind.
 */
export function learn(texts: readonly RatedText[]): TextModel {
  const positive = texts.filter((each) => each.positive).length;
  const negative = texts.length - positive;
  if (Math.min(positive, negative) < FEWEST_OF_EACH)
    throw CannotEstimate.because(({ customers }) => customers.fewTexts(positive, negative, FEWEST_OF_EACH));
  return trained(texts);
}

/** The same without the check, for the folds of a cross-validation. */
export function trained(texts: readonly RatedText[]): TextModel {
  const counts = new Map<string, { praise: number; complaint: number }>();
  let [positive, negative] = [0, 0];
  for (const { text, positive: praise } of texts) {
    if (praise) positive += 1;
    else negative += 1;
    for (const term of featuresOf(text)) {
      const count = counts.get(term) ?? { praise: 0, complaint: 0 };
      if (praise) count.praise += 1;
      else count.complaint += 1;
      counts.set(term, count);
    }
  }
  const kept = [...counts].filter(([, { praise, complaint }]) => praise + complaint >= FEWEST_TEXTS);
  return {
    kind: 'naive-bayes',
    trainedOn: { positive, negative },
    prior: Math.log(positive / negative),
    weights: weightsOf(kept),
  };
}

function weightsOf(kept: readonly (readonly [string, { praise: number; complaint: number }])[]) {
  const sum = (of: 'praise' | 'complaint') =>
    kept.reduce((total, [, count]) => total + count[of] + SMOOTHING, 0);
  const [praise, complaint] = [sum('praise'), sum('complaint')];
  return Object.fromEntries(
    kept.map(([term, count]) => [
      term,
      Math.log(((count.praise + SMOOTHING) * complaint) / ((count.complaint + SMOOTHING) * praise)),
    ]),
  );
}

export interface Reading {
  /** −1 … 1: twice the chance of praise, less 1. Naive Bayes is too sure of itself: trust its sign, not its size. */
  readonly score: number;
  /** Words and pairs that the model knows. */
  readonly known: number;
}

export function readBy({ prior, weights }: TextModel, text: string): Reading {
  let odds = prior;
  let known = 0;
  for (const term of featuresOf(text)) {
    if (!Object.hasOwn(weights, term)) continue;
    odds += weights[term] ?? 0;
    known += 1;
  }
  return { score: Math.tanh(odds / 2), known };
}
