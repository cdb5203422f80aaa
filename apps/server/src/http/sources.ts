import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { IncomingQuery, type SourcesReport } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { streamIncoming } from '../traffic/stream.js';
import { languageOf } from './language.js';
import { beginStream } from './stream.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** Where events come from, how many, how good they are, and each as it comes. */
export function sourceRoutes(app: FastifyInstance, { store, traffic }: Services): void {
  app.get<ById>('/api/shops/:id/sources', needs('read'), async (request): Promise<SourcesReport> => {
    const { id } = await chooseShop(store, request.params.id);
    return traffic.report(id, Date.now());
  });

  app.get<ById>('/api/shops/:id/incoming', needs('read'), async (request, reply) => {
    const { id: shop } = await chooseShop(store, request.params.id);
    // A browser's stream of events sends no header of its own: it says its language in the address.
    const { locale = languageOf(request) } = parse(IncomingQuery, request.query, 'query');
    reply.hijack();
    beginStream(reply);
    streamIncoming(traffic, { shop, locale }, reply.raw);
  });
}
