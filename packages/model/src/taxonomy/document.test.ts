import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { taxonomyDocument } from './document.js';
import { LabelledNames } from './evaluation.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

it('docs/taxonomy.md is what the table says: after a change run node packages/model/evaluation/document.mjs', () => {
  const names = LabelledNames.parse(JSON.parse(read('../../evaluation/names.json')));
  const page = taxonomyDocument(read('../../evaluation/taxonomy-intro.md'), names);
  expect(read('../../../../docs/taxonomy.md')).toBe(page);
});
