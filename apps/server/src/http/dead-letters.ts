import { ShopId } from '@throughline/model';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { DeadLetterQuery, type DeadLetterEntry, ReplayBody, type ReplayReport } from '../routes.js';
import type { Services } from '../services.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** What came in and could not be used: to be looked at, mended and sent again. */
export function deadLetterRoutes(app: FastifyInstance, { deadLetters, receiver }: Services): void {
  app.get<ById>('/api/shops/:id/dead-letters', needs('edit'), async (request): Promise<DeadLetterEntry[]> => {
    const { limit } = parse(DeadLetterQuery, request.query, 'query');
    return (await deadLetters.list(parse(ShopId, request.params.id, 'id'))).slice(0, limit);
  });

  app.post<ById>(
    '/api/shops/:id/dead-letters/replay',
    needs('edit'),
    async (request): Promise<ReplayReport> => {
      const order = parse(ReplayBody, request.body ?? {}, 'body');
      return receiver.replay(parse(ShopId, request.params.id, 'id'), order);
    },
  );
}
