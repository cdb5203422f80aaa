import { expect, test } from 'vitest';
import { languageOf } from './language.js';

test.each([
  ['', 'en'],
  ['de', 'de'],
  ['de-CH,fr;q=0.9', 'de'],
  ['fr,de;q=0.5', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['en;q=0.3, DE-at ; q=0.8', 'de'],
  ['de;q=0,en', 'en'],
  ['pt,*', 'en'],
  ['de;q=much,en', 'en'],
])('who accepts “%s” is told in %s', (header, told) => {
  expect(languageOf({ body: undefined, headers: { 'accept-language': header } })).toBe(told);
});

test('what a question says counts before what its asker accepts', () => {
  const headers = { 'accept-language': 'en' };
  expect(languageOf({ body: { locale: 'de' }, headers })).toBe('de');
  expect(languageOf({ body: { locale: 'tlh' }, headers: { 'accept-language': 'de' } })).toBe('de');
  expect(languageOf({ body: ['locale'], headers })).toBe('en');
});
