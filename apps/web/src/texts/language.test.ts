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

/** How many figures each text is given, by its place; a text that takes none is left out. */
function takes(texts: object, at = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    if (typeof value === 'function') return [`${at}${name} takes ${(value as () => string).length}`];
    return typeof value === 'object' && value !== null ? takes(value, `${at}${name}.`) : [];
  });
}

describe('the catalogue', () => {
  // The types allow a function that takes fewer: it would take the first figure for the second.
  it('is given the same figures in both languages', () => {
    expect(takes(de).toSorted()).toEqual(takes(en).toSorted());
  });

  // The types see to what is missing; what is there twice or for nothing they do not see.
  it('has the same places in both languages', () => {
    expect(places(de).toSorted()).toEqual(places(en).toSorted());
  });
});
