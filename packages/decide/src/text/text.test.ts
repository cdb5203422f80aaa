import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { Random } from '../numerics/random.js';
import { text, textTrain } from './model.js';
import type { TextInput, TextOutput, TextTrainInput, TextTrainOutput } from './schema.js';
import { languageOf, languagesOf, sentimentOf } from './sentiment.js';
import { ENGLISH, PORTUGUESE } from './sentences.js';
import { topicsOf } from './topics.js';

type Given = Pick<TextInput, 'texts'> & Partial<TextInput>;
const read = (input: Given): TextOutput => decide(text, input) as TextOutput;
const train = (texts: TextTrainInput['texts'], more: Partial<TextTrainInput> = {}): TextTrainOutput =>
  decide(textTrain, { texts, ...more }) as TextTrainOutput;

const rightOf = (sentences: typeof ENGLISH, language: 'en' | 'pt') =>
  sentences.filter(([sentence, feels]) => sentimentOf(sentence, language).sentiment === feels).length;

describe('lexicons', () => {
  test('read most English sentences right', () => {
    expect(rightOf(ENGLISH, 'en')).toBeGreaterThanOrEqual(0.85 * ENGLISH.length);
  });

  test('read most Portuguese sentences right', () => {
    expect(rightOf(PORTUGUESE, 'pt')).toBeGreaterThanOrEqual(0.85 * PORTUGUESE.length);
  });

  test('tell the two languages apart', () => {
    for (const [sentence] of ENGLISH) expect(languageOf(sentence), sentence).toBe('en');
    for (const [sentence] of PORTUGUESE) expect(languageOf(sentence), sentence).toBe('pt');
  });

  test('take a text too short to tell for one in the language of most others', () => {
    expect(languagesOf(['???', 'Não recebi o meu pedido', 'OK'])).toEqual(['pt', 'pt', 'pt']);
    expect(languagesOf(['???'])).toEqual(['en']);
  });

  test.each([
    ['good', 'not good'],
    ['very good', 'good'],
    ['good', 'slightly good'],
    ['bad but good', 'good but bad'],
    ['fine 😍', 'fine'],
    ['fine', 'fine 😡'],
  ])('"%s" feels better than "%s"', (better, worse) => {
    expect(sentimentOf(better, 'en').score).toBeGreaterThan(sentimentOf(worse, 'en').score);
  });

  test('accents, capitals and stretched letters make no difference', () => {
    const plain = sentimentOf('otimo produto', 'pt');
    for (const written of ['ótimo produto', 'ÓTIMO PRODUTO', 'ótimoooo produto'])
      expect(sentimentOf(written, 'pt')).toEqual(plain);
  });

  test.each(['', '   ', '12345', '———', '日本語'])('"%s" is neutral', (nothing) => {
    expect(sentimentOf(nothing, 'en')).toEqual({ sentiment: 'neutral', score: 0 });
  });
});

describe('accuracy against stars', () => {
  const rated = (sentences: typeof ENGLISH) =>
    sentences.map(([sentence, feels]) => ({ text: sentence, stars: feels === 'positive' ? 5 : 1 }));

  test('is told with its bounds and what always saying the same would reach', () => {
    const { accuracy } = read({ texts: rated(ENGLISH) });
    expect(accuracy).toMatchObject({ texts: 24, baseline: 0.5, verdict: expect.stringMatching(/^Better/u) });
    expect(accuracy?.low).toBeLessThan(accuracy?.accuracy ?? 0);
    expect(accuracy?.low).toBeGreaterThan(0.5);
  });

  test('of few texts is said to tell little', () => {
    const { accuracy } = read({ texts: rated(ENGLISH.slice(0, 6)) });
    expect(accuracy).toMatchObject({ texts: 6, verdict: expect.stringMatching(/^Too few/u) });
  });

  test('is none where no stars say one thing or the other, and that is noted', () => {
    const found = read({ texts: [{ text: 'good', stars: 3 }, { text: 'bad' }] });
    expect(found.accuracy).toBeUndefined();
    expect(found.notes).toContainEqual(expect.stringContaining('cannot be told'));
  });
});

/** Reviews in words that no lexicon has: praise says "zim", complaint says "zam", both among words of no meaning. */
function madeUp(count: number, seed: number): TextTrainInput['texts'] {
  const random = new Random(seed);
  const filler = () => Array.from({ length: 6 }, () => `w${random.below(30)}`).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const praise = at % 3 > 0;
    const told = random.next() < 0.9;
    return { text: `${filler()} ${told === praise ? 'zim' : 'zam'}`, stars: praise ? 5 : 1 };
  });
}

describe('a model of own stars', () => {
  test('learns words that no lexicon has, about as far as they tell', () => {
    const { heldOut, lexicon, notes } = train(madeUp(600, 3));
    expect(heldOut.texts).toBe(600);
    expect(heldOut.accuracy).toBeGreaterThan(0.85);
    expect(heldOut.accuracy).toBeLessThan(0.95);
    expect(heldOut.verdict).toMatch(/^Better/u);
    expect(lexicon.accuracy).toBeLessThan(0.1);
    expect(notes).toEqual([]);
  });

  test('is not shown to be better than nothing where stars have nothing to do with the words', () => {
    const random = new Random(5);
    const noise = madeUp(600, 4).map((each) => ({ ...each, stars: random.next() < 0.5 ? 5 : 1 }));
    expect(train(noise).heldOut.verdict).not.toMatch(/^Better/u);
  });

  test('reads new texts', () => {
    const { model } = train(madeUp(600, 3));
    const { texts } = read({
      texts: [{ text: 'w1 zim' }, { text: 'w2 zam' }, { text: 'never seen' }],
      model,
    });
    expect(texts.map(({ sentiment }) => sentiment)).toEqual(['positive', 'negative', 'neutral']);
  });

  test('survives words that objects have by themselves', () => {
    const odd = madeUp(60, 6).map(({ text: words, stars }) => ({
      text: `${words} constructor __proto__ tostring`,
      stars,
    }));
    const { model } = train(odd);
    expect(read({ texts: [{ text: 'constructor valueof' }], model }).texts[0]?.score).not.toBeNaN();
  });

  test('the same seed gives the same figures', () => {
    const texts = madeUp(100, 7);
    expect(train(texts, { seed: 9 })).toEqual(train(texts, { seed: 9 }));
  });

  test('cannot be learnt from too few of either kind', () => {
    expect(train(madeUp(20, 8))).toEqual({
      cannotEstimate: { reason: expect.stringContaining('with complaint'), hint: expect.any(String) },
    });
    const praise = madeUp(60, 8).map((each) => ({ ...each, stars: 5 }));
    expect(train(praise)).toMatchObject({
      cannotEstimate: { reason: expect.stringContaining('0 with complaint') },
    });
  });
});

describe('topics', () => {
  const low = Array.from({ length: 20 }, (_, at) => ({
    text: at % 2 === 0 ? 'The zip broke, nice colour' : 'Delivery took weeks, nice colour',
    stars: 1,
  }));
  const high = Array.from({ length: 20 }, () => ({ text: 'Warm and soft, nice colour', stars: 5 }));

  test('of low and high stars are what sets them apart, not what both say', () => {
    const { topics } = read({ texts: [...low, ...high] });
    const terms = Object.fromEntries(
      topics.map(({ group, terms: all }) => [group, all.map(({ term }) => term)]),
    );
    expect(terms['low stars']).toContain('zip broke');
    expect(terms['low stars']?.join(' ')).toContain('weeks');
    expect(terms['high stars']).toEqual(expect.arrayContaining(['warm', 'soft']));
    expect(Object.values(terms).flat().join(' ')).not.toContain('nice');
  });

  test('between groups that say the same there are none', () => {
    const same = ['a', 'b'].flatMap((group) => high.map(({ text: words }) => ({ text: words, group })));
    expect(read({ texts: same }).topics.map(({ terms }) => terms)).toEqual([[], []]);
  });

  test('of one group alone are its frequent terms', () => {
    const { topics } = read({ texts: low.map(({ text: words }) => ({ text: words, group: 'tickets' })) });
    expect(topics[0]?.terms[0]).toMatchObject({ term: 'nice colour', texts: 20, share: 1, z: null });
  });

  test('what people say out of courtesy, or of any day, is none', () => {
    const asked = low.map(() => ({ text: 'Please change the address now, thanks', group: 'tickets' }));
    const { topics } = read({ texts: asked });
    expect(topics[0]?.terms.map(({ term }) => term)).toEqual(['address', 'change']);
  });

  test('"não chegou" is one where "chegou" is none', () => {
    const texts = [
      ...Array.from({ length: 15 }, () => ({ text: 'O pedido não chegou', stars: 1 })),
      ...Array.from({ length: 15 }, () => ({ text: 'O pedido chegou', stars: 5 })),
    ];
    const { topics } = read({ texts, language: 'pt' });
    expect(topics.find(({ group }) => group === 'low stars')?.terms.map(({ term }) => term)).toContain(
      'nao chegou',
    );
  });

  test('log-odds are those worked out by hand', () => {
    // a: x 3 times, y once; b: x once, y 3 times. Prior 0.1 × 8 terms, halved: 0.4 each.
    const texts = [
      ...['x', 'x', 'x', 'y'].map((term) => ({ group: 'a', terms: new Set([term]) })),
      ...['x', 'y', 'y', 'y'].map((term) => ({ group: 'b', terms: new Set([term]) })),
    ];
    const wide = [...texts, ...texts, ...texts, ...texts];
    const [x] = topicsOf(wide, 5)[0]?.terms ?? [];
    const [own, other] = [12 + 1.6, 4 + 1.6];
    const odds = Math.log(own / (16 + 3.2 - own)) - Math.log(other / (16 + 3.2 - other));
    expect(x?.z).toBeCloseTo(odds / Math.sqrt(1 / own + 1 / other), 12);
  });
});

/*
 * Reviews of a Brazilian marketplace with stars. The folder lies beside the repo and is not part of it.
 */
const REVIEWS = new URL('../../../../../shared/data/olist/olist_order_reviews_dataset.csv', import.meta.url);
const present = existsSync(REVIEWS);

function reviews(): TextTrainInput['texts'] {
  const fields = [...readFileSync(REVIEWS, 'utf8').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gu)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of fields) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...data] = rows;
  const [message, score] = ['review_comment_message', 'review_score'].map((name) => head.indexOf(name));
  return data
    .map((row) => ({ text: row[message ?? -1] ?? '', stars: Number(row[score ?? -1]) }))
    .filter(({ text: words, stars }) => words.trim() !== '' && stars >= 1);
}

describe.skipIf(!present)(
  'real reviews in Portuguese (skipped where the reference folder is not there)',
  () => {
    const texts = present ? reviews() : [];

    test('the lexicon agrees with most stars', () => {
      const { accuracy } = read({ texts, language: 'auto' });
      process.stdout.write(`Lexicon on ${accuracy?.texts} real reviews: ${JSON.stringify(accuracy)}\n`);
      expect(accuracy?.texts).toBeGreaterThan(70);
      expect(accuracy?.accuracy).toBeGreaterThan(0.8);
      expect(accuracy?.balancedAccuracy).toBeGreaterThan(0.75);
    });

    test('what is learnt from so few is told beside the lexicon', () => {
      const { heldOut, lexicon, notes } = train(texts);
      process.stdout.write(`Learnt, cross-validated: ${JSON.stringify(heldOut)}\n`);
      expect(heldOut.accuracy).toBeGreaterThan(0.6);
      expect(notes.length > 0).toBe(heldOut.accuracy <= lexicon.accuracy);
    });
  },
);
