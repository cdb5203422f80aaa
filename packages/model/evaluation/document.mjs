// Writes docs/taxonomy.md from the built package. Run `npx tsc -b packages/model` first.
import { readFileSync, writeFileSync } from 'node:fs';
import { taxonomyDocument } from '../dist/taxonomy/document.js';

const here = (path) => new URL(path, import.meta.url);
const intro = readFileSync(here('taxonomy-intro.md'), 'utf8');
const namesOf = (file) => JSON.parse(readFileSync(here(file), 'utf8'));
const sets = {
  first: namesOf('names.json'),
  second: namesOf('second-names.json'),
  third: namesOf('third-names.json'),
};
writeFileSync(here('../../../docs/taxonomy.md'), taxonomyDocument(intro, sets));
