import { z } from 'zod';
import { Mapping } from './schema.js';

/** The JSON Schema of a mapping, for editors and other programs. `docs/mapping.schema.json` holds it. */
export function mappingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(Mapping, { io: 'input', unrepresentable: 'any', reused: 'ref' }) as Record<
    string,
    unknown
  >;
}
