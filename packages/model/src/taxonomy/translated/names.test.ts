import { TAXONOMY } from '../table/index.js';
import { expect, it } from 'vitest';
import { GERMAN_NAMES } from './german.js';

it('has a German name for every canonical activity, for what is seen of it and for what carries it', () => {
  const known = TAXONOMY.flatMap(({ name, evidence, support }) => [name, evidence, support]);
  const missing = known.filter((name) => name !== undefined && GERMAN_NAMES[name] === undefined);
  expect(missing).toEqual([]);
});

it('has no name for what the taxonomy does not know', () => {
  const known = new Set(TAXONOMY.flatMap(({ name, evidence, support }) => [name, evidence, support]));
  expect(Object.keys(GERMAN_NAMES).filter((name) => !known.has(name))).toEqual([]);
});
