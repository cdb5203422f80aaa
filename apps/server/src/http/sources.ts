import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import type { SourcesReport } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { streamIncoming } from '../traffic/stream.js';
import { beginStream } from './stream.js';

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
    const { id } = await chooseShop(store, request.params.id);
    reply.hijack();
    beginStream(reply);
    streamIncoming(traffic, id, reply.raw);
  });
}
