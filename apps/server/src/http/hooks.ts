import { HOOK_KINDS, HookMapping } from '@throughline/ingest';
import { ShopId } from '@throughline/model';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import type { KnownSource } from '../hooks/book.js';
import { headersOf } from '../intake/request.js';
import { DeliveriesBody, HookBody, type HookEntry, HookName, type HookReceipt } from '../routes.js';
import type { Services } from '../services.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

interface ByName {
  Params: { id: string; name: string };
}

/** Bytes of one delivery, and of one page of the past. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PAGE_BYTES = 64 * 1024 * 1024;

/** Where webhooks come in, and what they are checked by. */
export function hookRoutes(app: FastifyInstance, services: Services): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<ByName>(
      '/hooks/:id/:name',
      { bodyLimit: MOST_BYTES, ...needs('signed') },
      async (request): Promise<HookReceipt> => {
        const [shop, name] = placeOf(request);
        const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return services.hooks.door.take(shop, name, { headers: headersOf(request), raw });
      },
    );
  });
  sourceRoutes(app, services);
  app.post<ById>(
    '/api/shops/:id/deliveries',
    { bodyLimit: MOST_PAGE_BYTES, ...needs('edit') },
    async (request): Promise<HookReceipt> => {
      const { vendor, deliveries } = parse(DeliveriesBody, request.body, 'body');
      return services.hooks.door.past(parse(ShopId, request.params.id, 'id'), vendor, deliveries);
    },
  );
}

function sourceRoutes(app: FastifyInstance, { hooks: { book } }: Services): void {
  app.get<ById>('/api/shops/:id/hooks', needs('manage'), async (request): Promise<HookEntry[]> => {
    const shop = parse(ShopId, request.params.id, 'id');
    const sources = await book.list(shop);
    return sources.map((source) => entryOf(source, book));
  });

  app.put<ByName>('/api/shops/:id/hooks/:name', needs('manage'), async (request): Promise<HookEntry> => {
    const [shop, name] = placeOf(request);
    const body = parse(HookBody, request.body, 'body');
    if (book.given(shop, name) !== null) throw setOutside(name);
    const kind = body.kind ?? HOOK_KINDS.find((each) => each === name) ?? 'signed';
    const source = { shop, name, kind, secrets: body.secrets, mapping: mappingOf(body.mapping) };
    await book.save(source);
    return entryOf(source, book);
  });

  app.delete<ByName>('/api/shops/:id/hooks/:name', needs('manage'), async (request, reply) => {
    const [shop, name] = placeOf(request);
    if (book.given(shop, name) !== null) throw setOutside(name);
    if (!(await book.remove(shop, name)))
      throw new Failure({ status: 404, message: `The shop “${shop}” expects no webhooks of “${name}”.` });
    return reply.code(204).send();
  });
}

function mappingOf(said: unknown): unknown {
  return said === undefined ? null : parse(HookMapping, said, 'body.mapping');
}

function placeOf({ params }: FastifyRequest<ByName>): [shop: string, name: string] {
  return [parse(ShopId, params.id, 'id'), parse(HookName, params.name, 'name')];
}

/** Of the secrets, how many there are: what was set is told to nobody again. */
function entryOf(
  { shop, name, kind, secrets, mapping }: KnownSource,
  book: Services['hooks']['book'],
): HookEntry {
  return {
    name,
    kind,
    path: `/hooks/${shop}/${name}`,
    secrets: secrets.length,
    mapping,
    given: book.given(shop, name) !== null,
    ...book.tally.of(`${shop}/${name}`),
  };
}

function setOutside(name: string): Failure {
  return new Failure({
    status: 409,
    message: `The secrets of “${name}” are set by the environment of the server.`,
    hint: 'Change THROUGHLINE_HOOK_SECRETS and start the server anew.',
  });
}
