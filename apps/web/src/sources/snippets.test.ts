import { expect, test } from 'vitest';
import page from '../../../../docs/sources.md?raw';
import { SNIPPETS } from './snippets.js';

const target = { url: 'http://127.0.0.1:4400', key: 'boots' };

test('what is shown in the app for an SDK is what docs/sources.md says', () => {
  const sdks = SNIPPETS.filter(({ name }) => name !== 'cloudevents' && name !== 'own' && name !== 'ga4');
  const codes = sdks.flatMap((snippet) => snippet.codes(target));
  expect(codes).toHaveLength(10);
  for (const { text } of codes) expect(page).toContain(text);
});

test('every snippet names the address of this server', () => {
  for (const snippet of SNIPPETS)
    for (const { text } of snippet.codes({ url: 'https://events.example', key: 'x' }))
      expect(text).toContain('https://events.example');
});
