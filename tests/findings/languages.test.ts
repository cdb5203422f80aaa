import { ask } from '@throughline/journey';
import type { FindingsAnswer, Locale } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoStore } from '../questions/demo-shop.js';

let store: EventStore;
beforeAll(async () => void (store = await openDemoStore()));
afterAll(() => store.close());

const findingsIn = (locale: Locale): Promise<FindingsAnswer> =>
  ask<'findings'>(store, 'demo', { kind: 'findings', limit: 500, seed: 1, locale });

/** Every sentence of an answer that the product made. */
function sentencesOf({ findings, missing }: FindingsAnswer): string[] {
  return [
    ...findings.flatMap(({ title, price, suggestions }) => [
      title,
      ...price.derivation,
      ...suggestions.flatMap((each) => [each.title, each.moves]),
    ]),
    ...missing.map(({ why }) => why),
  ];
}

const ENGLISH = /\b(?:the|of|that|against|were|with|before|since|cannot|and)\b/u;

test('the demo shop’s findings are the same in German, told in German', async () => {
  const [english, german] = [await findingsIn('en'), await findingsIn('de')];
  const figures = ({ findings }: FindingsAnswer) =>
    findings.map(({ id, evidence, price: { derivation, ...price } }) => ({
      id,
      evidence,
      price,
      lines: derivation.length,
    }));
  expect(figures(german)).toEqual(figures(english));
  expect(new Set(german.findings.map(({ detector }) => detector)).size).toBeGreaterThanOrEqual(4);
  expect(sentencesOf(english).filter((sentence) => ENGLISH.test(sentence)).length).toBeGreaterThan(20);
  expect(sentencesOf(german).filter((sentence) => ENGLISH.test(sentence))).toEqual([]);
  const said = new Set(sentencesOf(english));
  expect(sentencesOf(german).filter((sentence) => said.has(sentence))).toEqual([]);
});
