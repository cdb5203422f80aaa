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
  expect(languageOf({ url: '/api/shops', body: undefined, headers: { 'accept-language': header } })).toBe(
    told,
  );
});

test('what a question says counts before what its asker accepts', () => {
  const url = '/api/questions';
  const headers = { 'accept-language': 'en' };
  expect(languageOf({ url, body: { locale: 'de' }, headers })).toBe('de');
  expect(languageOf({ url: '/api/decide/forecast', body: { locale: 'de' }, headers })).toBe('de');
  expect(languageOf({ url, body: { locale: 'tlh' }, headers: { 'accept-language': 'de' } })).toBe('de');
  expect(languageOf({ url, body: ['locale'], headers })).toBe('en');
});

test('the language of the mails of an alert is not that of who sets it', () => {
  const headers = { 'accept-language': 'de' };
  const url = '/api/shops/demo/alerts/late';
  expect(languageOf({ url, body: { locale: 'en' }, headers })).toBe('de');
  expect(languageOf({ url, body: { locale: 'de' }, headers: {} })).toBe('en');
});
