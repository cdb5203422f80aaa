import { DETECTORS, Suggestion } from '@throughline/model';
import { describe, expect, test } from 'vitest';
import { STUDIES } from '../studies/index.js';
import { wordsIn } from '../../words/words.js';
import { REMEDIES } from './library.js';
import { remediesFor } from './remedies.js';

const english = wordsIn('en');
const german = wordsIn('de');
const asked = [
  ...STUDIES,
  ...Object.keys(REMEDIES).map((id) => ({ id, detector: 'errors' as const })),
  { id: 'broke-payment-failed-2026-09-07', detector: 'change-points' as const },
  { id: 'better-payment-failed-2026-09-07', detector: 'strengths' as const },
  { id: 'growing-wait-for-picking', detector: 'waits' as const },
  { id: 'two-kinds-wait-for-picking', detector: 'waits' as const },
  { id: 'batched-wait-for-picking', detector: 'waits' as const },
  { id: 'handed-wait-for-picking', detector: 'waits' as const },
  { id: 'after-coupon-applied-then-payment-failed', detector: 'errors' as const },
  ...DETECTORS.map((detector) => ({ id: 'unheard-of', detector })),
];

/** All of a remedy but its words. */
const wordless = ({ effort, source }: Suggestion) => ({ effort, source });

describe.each(asked)('$id of $detector', (study) => {
  const remedies = remediesFor(study, english);

  test('has at least three things to try, none told twice, each from a source of its own', () => {
    expect(remedies.length).toBeGreaterThanOrEqual(3);
    expect(new Set(remedies.map(({ title }) => title)).size).toBe(remedies.length);
    expect(new Set(remedies.map(({ source }) => source.url)).size).toBe(remedies.length);
  });

  test('is the same in German, in other words', () => {
    const translated = remediesFor(study, german);
    expect(translated.map(wordless)).toEqual(remedies.map(wordless));
    const said = new Set(remedies.flatMap(({ title, moves }) => [title, moves]));
    expect(translated.filter(({ title, moves }) => said.has(title) || said.has(moves))).toEqual([]);
  });

  test('says who says so on a page that can be looked up, and never how much it brings', () => {
    for (const remedy of [...remedies, ...remediesFor(study, german)]) {
      Suggestion.parse(remedy);
      expect(new URL(remedy.source.url).protocol).toBe('https:');
      expect(remedy.source.title).not.toBe('');
      expect(remedy.moves).not.toMatch(/\d|per ?cent|%|Prozent/u);
    }
  });
});

const titles = (id: string) => remediesFor({ id, detector: 'errors' }, english).map(({ title }) => title);
const own = (name: 'better' | 'batched' | 'handed' | 'after' | 'form-field-failed') =>
  Object.values(english.remedies[name]).map(({ title }) => title);

test.each([
  ['a figure that got better has those of keeping it', 'better-conversion-2026-09-07', 'better'],
  ['a wait that ends in batches, those of how work is passed on', 'batched-wait-for-carrier', 'batched'],
  ['a wait that passes into other hands too', 'handed-wait-for-carrier', 'handed'],
  [
    'an error that rises after a step, those of what one step hands to the next',
    'after-coupon-applied-then-payment-failed',
    'after',
  ],
  ['a study that was split by a value, those of its stem', 'form-field-failed-address', 'form-field-failed'],
] as const)('%s', (_, id, name) => {
  expect(titles(id)).toEqual(own(name));
});
