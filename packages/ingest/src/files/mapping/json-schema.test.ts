import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mappingJsonSchema } from './json-schema.js';

const PUBLISHED = new URL('../../../../../docs/mapping.schema.json', import.meta.url);

it('docs/mapping.schema.json is what mappings are held to (packages/ingest/publish/schema.mjs writes it)', () => {
  expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(mappingJsonSchema());
});
