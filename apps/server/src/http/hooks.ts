import { ShopId } from '@throughline/model';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { needs } from '../access/permission.js';
import { listSources, removeSource, restoreSource, rotateSource, setSource } from '../hooks/sources.js';
import { headersOf } from '../intake/request.js';
import {
  DeliveriesBody,
  HookBody,
  type HookEntry,
  HookName,
  type HookReceipt,
  RotateHookBody,
} from '../routes.js';
import type { Services } from '../services.js';
import { languageOf } from './language.js';
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
  const asked = (request: FastifyRequest) => ({ book, locale: languageOf(request) });

  app.get<ById>(
    '/api/shops/:id/hooks',
    needs('manage'),
    async (request): Promise<HookEntry[]> =>
      listSources(asked(request), parse(ShopId, request.params.id, 'id')),
  );

  app.put<ByName>('/api/shops/:id/hooks/:name', needs('manage'), async (request): Promise<HookEntry> => {
    const [shop, name] = placeOf(request);
    return setSource(asked(request), { shop, name }, parse(HookBody, request.body, 'body'));
  });

  app.post<ByName>(
    '/api/shops/:id/hooks/:name/rotate',
    needs('manage'),
    async (request): Promise<HookEntry> => {
      const [shop, name] = placeOf(request);
      return rotateSource(asked(request), { shop, name }, parse(RotateHookBody, request.body ?? {}, 'body'));
    },
  );

  app.post<ByName>(
    '/api/shops/:id/hooks/:name/restore',
    needs('manage'),
    async (request): Promise<HookEntry> => {
      const [shop, name] = placeOf(request);
      return restoreSource(asked(request), { shop, name });
    },
  );

  app.delete<ByName>('/api/shops/:id/hooks/:name', needs('manage'), async (request, reply) => {
    await removeSource(book, ...placeOf(request));
    return reply.code(204).send();
  });
}

function placeOf({ params }: FastifyRequest<ByName>): [shop: string, name: string] {
  return [parse(ShopId, params.id, 'id'), parse(HookName, params.name, 'name')];
}
