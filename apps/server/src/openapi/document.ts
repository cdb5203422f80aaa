import type { z } from 'zod';
import type { DeclaredRoute, Permission } from '../access/permission.js';
import { ErrorBody } from '../routes.js';
import { isMedia, isSent, JSON_OF_ANY, type Operation, type Sent } from './operation.js';
import { OPERATIONS } from './operations/index.js';
import { type JsonSchema, referredIn, type SchemaBook, schemaBook } from './schemas.js';

/** An OpenAPI 3.1 document, as far as it is made here. */
export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, PathOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
  };
}

export interface PathOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-permission': Permission;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly JsonSchema[];
  readonly requestBody?: JsonSchema;
  readonly responses: Readonly<Record<string, JsonSchema>>;
}

interface Books {
  readonly taken: SchemaBook;
  readonly given: SchemaBook;
}

const SCHEMES = {
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, `tl_api_…`, with the scope that the route asks for',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'throughline.session_token',
    description: 'The cookie of who signed in',
  },
  writeKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'A write key: for the ways in for events alone',
  },
} as const;

/** Which of the schemes open a route; none at all where the door is open, which is why it is offered too. */
function securityOf(permission: Permission): PathOperation['security'] {
  if (permission === 'anyone' || permission === 'signed') return [];
  return permission === 'send' ? [{ writeKey: [] }, {}] : [{ apiKey: [] }, { session: [] }, {}];
}

/** `/api/shops/:id` as OpenAPI writes it, with the names of its parts. */
function templated(url: string): { readonly path: string; readonly names: readonly string[] } {
  const names = [...url.matchAll(/:(\w+)/gu)].map(([, name = '']) => name);
  return { path: url.replaceAll(/:(\w+)/gu, '{$1}'), names };
}

function parametersOf(names: readonly string[], { query }: Operation, { taken }: Books): JsonSchema[] {
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: taken.schemaOf(schema),
  }));
  return [...inPath, ...inQuery];
}

function bodyOf({ body }: Operation, { taken }: Books): { readonly requestBody?: JsonSchema } {
  if (body === undefined) return {};
  if (isMedia(body))
    return { requestBody: { required: true, description: body.says, content: { [body.type]: {} } } };
  if (isSent(body)) return { requestBody: sentOf(body, taken) };
  const required = !body.safeParse({}).success;
  return { requestBody: { required, content: { 'application/json': { schema: taken.schemaOf(body) } } } };
}

function sentOf({ schema, type = 'application/json', examples }: Sent, taken: SchemaBook): JsonSchema {
  const shown = Object.entries(examples).map(([name, value]) => [name, { value }] as const);
  return {
    required: true,
    content: { [type]: { schema: taken.schemaOf(schema), examples: Object.fromEntries(shown) } },
  };
}

function answerOf({ answer, status }: Operation, { given }: Books): Readonly<Record<string, JsonSchema>> {
  if (answer === undefined) return { 204: { description: 'Done' } };
  const at = String(status ?? 200);
  if (isMedia(answer)) return { [at]: { description: answer.says, content: { [answer.type]: {} } } };
  const schema = isMany(answer)
    ? { type: 'array', items: given.schemaOf(answer[0]) }
    : given.schemaOf(answer);
  return { [at]: { description: 'The answer', content: { 'application/json': { schema } } } };
}

function isMany(answer: z.ZodType | readonly [z.ZodType]): answer is readonly [z.ZodType] {
  return Array.isArray(answer);
}

const FAILURES: Readonly<Record<string, string>> = {
  400: 'Something in the request was wrong: `field` says where, `hint` what to do',
  401: 'Nobody known',
  403: 'May not do it, or comes from another site',
  404: 'There is no such thing',
};

function failuresOf(permission: Permission, names: readonly string[]): readonly string[] {
  const known = permission === 'anyone' ? ['400'] : ['400', '401', '403'];
  return names.length === 0 ? known : [...known, '404'];
}

/** The ways in for events answer as the client library that sends them expects. */
function untold(method: string, url: string, permission: Permission): Operation {
  const says = permission === 'send' ? 'Take events as a client library sends them' : `${method} ${url}`;
  return { says, answer: JSON_OF_ANY };
}

function operationOf({ method, url, permission }: DeclaredRoute, books: Books): PathOperation {
  const told = OPERATIONS[`${method} ${url}`] ?? untold(method, url, permission);
  const { names } = templated(url);
  const failure = { 'application/json': { schema: books.given.schemaOf(ErrorBody) } };
  const failures = failuresOf(permission, names).map(
    (status) => [status, { description: FAILURES[status] ?? '', content: failure }] as const,
  );
  return {
    operationId: idOf(method, url),
    summary: told.says,
    tags: [tagOf(url)],
    'x-permission': permission,
    security: securityOf(permission),
    parameters: parametersOf(names, told, books),
    ...bodyOf(told, books),
    responses: { ...answerOf(told, books), ...Object.fromEntries(failures) },
  };
}

/** `getApiShopsIdSettings`; addresses that differ in a last slash alone are told apart by it. */
function idOf(method: string, url: string): string {
  const words = url.replace(/\/$/u, '/slash').split(/[^a-zA-Z0-9]+/u);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Routes stand together by the first part of their path, those of a shop by what of it they are about. */
function tagOf(url: string): string {
  const parts = url.split('/').filter((part) => part !== '' && !part.startsWith(':'));
  if (parts[0] !== 'api') return parts[0] === 'hooks' ? 'hooks' : 'events';
  return parts[1] === 'shops' ? (parts[2] ?? 'shops') : (parts[1] ?? 'api').replace('.json', '');
}

/** Schemas that something leads to, and those that they lead to in turn. */
function reachable(from: unknown, all: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  const waiting = referredIn(from);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = all[name];
    if (schema === undefined || found[name] !== undefined) continue;
    found[name] = schema;
    waiting.push(...referredIn(schema));
  }
  return Object.fromEntries(Object.entries(found).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Describes the routes that are registered. The files of the app itself, and preflights, are left out. */
export function describeApi(routes: readonly DeclaredRoute[], version: string): OpenApi {
  const books: Books = { taken: schemaBook('input'), given: schemaBook('output') };
  const told = routes.filter(({ method, url }) => !['HEAD', 'OPTIONS'].includes(method) && !isOfApp(url));
  const paths: Record<string, Record<string, PathOperation>> = {};
  for (const route of told) {
    const { path } = templated(route.url);
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, books);
  }
  const tags = [...new Set(told.map(({ url }) => tagOf(url)))].map((name) => ({ name }));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Throughline',
      version,
      description:
        'What the app asks, any program can ask. `x-permission` names what a route asks of its caller.',
    },
    tags,
    paths,
    components: {
      schemas: reachable(paths, { ...books.taken.named, ...books.given.named }),
      securitySchemes: SCHEMES,
    },
  };
}

function isOfApp(url: string): boolean {
  return url === '/' || url.includes('*') || url.startsWith('/throughline');
}
