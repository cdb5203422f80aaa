import { describe, expect, it } from 'vitest';
import type { Matching } from '../drop/intake-state.js';
import { importBody, shopIdOf } from './import-body.js';

const mapping = { tables: {} };
const STATE: Matching = {
  at: 'matching',
  uploads: [{ upload: 'u1', name: 'a.csv', bytes: 1 }],
  guess: { tables: [], mapping, preset: 'shopify', notes: [] },
  mapping,
  failure: null,
  starting: false,
};

describe('importBody', () => {
  it('names the preset while nothing was changed', () => {
    expect(importBody(STATE, { name: 'Ærø Käse & Co.', zone: undefined as never })).toEqual({
      shop: 'r-kase-co',
      uploads: ['u1'],
      settings: { name: 'Ærø Käse & Co.' },
      preset: 'shopify',
    });
  });

  it('sends the mapping once it was changed, or where no preset fits', () => {
    const changed = { ...STATE, mapping: { tables: { a: {} } } };
    expect(importBody(changed, {})).toMatchObject({ mapping: { tables: { a: {} } } });
    expect(importBody(changed, {})).not.toHaveProperty('preset');
    const guessed = { ...STATE, guess: { ...STATE.guess, preset: null } };
    expect(importBody(guessed, {})).toMatchObject({ mapping });
  });
});

describe('shopIdOf', () => {
  it('never gives an id that is not one', () => {
    for (const name of ['', '  ', '日本', '--', 'A'.repeat(90), `${'a'.repeat(59)} b`]) {
      expect(shopIdOf(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,62}$/u);
    }
  });
});
