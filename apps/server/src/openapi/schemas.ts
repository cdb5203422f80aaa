import * as model from '@throughline/model';
import { z } from 'zod';
import * as wire from '../routes.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

type Named = readonly [name: string, schema: z.ZodType];

const HOME = '#/components/schemas/';

/** Schemas that are exported under a name go by it in the description too. */
function namedIn(exports: object): Named[] {
  return Object.entries(exports).flatMap(([name, value]): Named[] =>
    value instanceof z.ZodType ? [[name, value]] : [],
  );
}

const KNOWN = [...namedIn(model), ...namedIn(wire)];

const ANSWERS = KNOWN.filter(
  ([name]) => name.endsWith('Answer') && name !== 'SavedAnswer' && name !== 'GuessAnswer',
);

/** The answer to any question: one of the schemas that are named after its kind. */
export const AnyAnswer: z.ZodType = z.union(ANSWERS.map(([, schema]) => schema));

/** JSON Schemas of what is taken (`input`) or given (`output`), which differ where something has a default. */
export interface SchemaBook {
  /** A reference where the schema has a name, else the schema itself. */
  readonly schemaOf: (schema: z.ZodType) => JsonSchema;
  /** The schemas that references lead to, by name. */
  readonly named: Readonly<Record<string, JsonSchema>>;
}

/** @param io which side, and what the names of that side end in. */
export function schemaBook(io: 'input' | 'output'): SchemaBook {
  const ending = io === 'input' ? 'Input' : '';
  const registry = z.registry<{ id: string }>();
  const ids = new Map<z.ZodType, string>();
  for (const [name, schema] of [...KNOWN, ['AnyAnswer', AnyAnswer] as const]) {
    if (ids.has(schema)) continue;
    ids.set(schema, `${name}${ending}`);
    registry.add(schema, { id: `${name}${ending}` });
  }
  const options = { io, unrepresentable: 'any', reused: 'ref' } as const;
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: (id) => `${HOME}${id}` });
  const { __shared: shared, ...own } = schemas as Record<string, JsonSchema>;
  const defs = (shared?.['$defs'] ?? {}) as Record<string, JsonSchema>;
  const all = [
    ...Object.entries(own),
    ...Object.entries(defs).map(([name, def]) => [shareName(name, ending), def] as const),
  ];
  return {
    named: Object.fromEntries(all.map(([name, schema]) => [name, homed(schema, ending)])),
    schemaOf: (schema) => {
      const id = ids.get(schema);
      return id === undefined ? inline(schema, io) : { $ref: `${HOME}${id}` };
    },
  };
}

function inline(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _draft, ...told } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return told;
}

const shareName = (name: string, ending: string): string => `${name.replace('schema', 'Part')}${ending}`;

/** A schema at its place in the description: references to shared parts lead there, ids and drafts are left out. */
function homed(schema: JsonSchema, ending: string): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$schema' || (key === '$id' && typeof value === 'string') ? undefined : value,
  );
  const moved = text.replaceAll(
    /"#\/components\/schemas\/__shared#\/\$defs\/(\w+)"/gu,
    (_all, name: string) => JSON.stringify(`${HOME}${shareName(name, ending)}`),
  );
  return JSON.parse(moved) as JsonSchema;
}

/** The names that a schema refers to. */
export function referredIn(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/gu)].map(
    ([, name = '']) => name,
  );
}
