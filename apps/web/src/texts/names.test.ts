import { TAXONOMY } from '@throughline/model';
import { expect, it } from 'vitest';
import { names } from './de/names.js';

it('has a German name for every canonical activity, for what is seen of it and for what carries it', () => {
  const known = TAXONOMY.flatMap(({ name, evidence, support }) => [name, evidence, support]);
  const missing = known.filter((name) => name !== undefined && names[name] === undefined);
  expect(missing).toEqual([]);
});

it('has no name for what the taxonomy does not know', () => {
  const known = new Set(TAXONOMY.flatMap(({ name, evidence, support }) => [name, evidence, support]));
  expect(Object.keys(names).filter((name) => !known.has(name))).toEqual([]);
});
