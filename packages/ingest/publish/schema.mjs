// Writes docs/mapping.schema.json: tsc -b packages/ingest && node packages/ingest/publish/schema.mjs
import { writeFileSync } from 'node:fs';
import { mappingJsonSchema } from '../dist/index.js';

const target = new URL('../../../docs/mapping.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`);
