import { describe, expect, it } from 'vitest';
import { de } from './de/index.js';
import { en } from './en/index.js';
import { languageFor } from './language.js';

describe('the language of the app', () => {
  it('is the one that was chosen, before what the browser asks for', () => {
    expect(languageFor('de', ['en-GB'])).toBe('de');
    expect(languageFor(null, ['pt-PT', 'de-AT', 'en'])).toBe('de');
    expect(languageFor('tlh', ['fr'])).toBe('en');
  });
});

/** Where the texts of a catalogue stand, as `shell.views./map`. */
function places(texts: object, at = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? places(value, `${at}${name}.`) : [`${at}${name}`],
  );
}

describe('the catalogue', () => {
  // The types see to what is missing; what is there twice or for nothing they do not see.
  it('has the same places in both languages', () => {
    expect(places(de).toSorted()).toEqual(places(en).toSorted());
  });
});
