// Writes docs/taxonomy.md from the built package. Run `npx tsc -b packages/model` first.
import { readFileSync, writeFileSync } from 'node:fs';
import { taxonomyDocument } from '../dist/taxonomy/document.js';

const here = (path) => new URL(path, import.meta.url);
const intro = readFileSync(here('taxonomy-intro.md'), 'utf8');
const names = JSON.parse(readFileSync(here('names.json'), 'utf8'));
writeFileSync(here('../../../docs/taxonomy.md'), taxonomyDocument(intro, names));
