import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { taxonomyDocument } from './document.js';
import { type LabelledName, LabelledNames } from './evaluation.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

it('docs/taxonomy.md is what the table says: after a change run node packages/model/evaluation/document.mjs', () => {
  const namesOf = (file: string): LabelledName[] =>
    LabelledNames.parse(JSON.parse(read(`../../evaluation/${file}`)));
  const page = taxonomyDocument(read('../../evaluation/taxonomy-intro.md'), {
    first: namesOf('names.json'),
    second: namesOf('second-names.json'),
    third: namesOf('third-names.json'),
  });
  expect(read('../../../../docs/taxonomy.md')).toBe(page);
});
