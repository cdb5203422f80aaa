import { ShopId } from '@throughline/model';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { siteOf } from '../backfill/site.js';
import { Failure } from '../failure.js';
import { BackfillBody, type BackfillEntry } from '../routes.js';
import type { Services } from '../services.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

interface ByVendor {
  Params: { id: string; vendor: string };
}

/** The past that vendors' APIs tell, read by the server. */
export function backfillRoutes(app: FastifyInstance, { readings, push }: Services): void {
  app.get<ById>(
    '/api/shops/:id/backfills',
    needs('manage'),
    async (request): Promise<BackfillEntry[]> => readings.list(parse(ShopId, request.params.id, 'id')),
  );

  app.post<ById>('/api/shops/:id/backfills', needs('manage'), async (request, reply) => {
    const shop = parse(ShopId, request.params.id, 'id');
    const { vendor, token, since, again = false, ...said } = parse(BackfillBody, request.body, 'body');
    const site = await siteOf(vendor, said.site, push.allowed);
    const from = since === undefined ? undefined : Date.parse(since);
    reply.code(202);
    return readings.start({ vendor, shop, site, token, since: from, again });
  });

  app.delete<ByVendor>('/api/shops/:id/backfills/:vendor', needs('manage'), async (request, reply) => {
    const shop = parse(ShopId, request.params.id, 'id');
    const vendor = parse(BackfillBody.shape.vendor, request.params.vendor, 'vendor');
    if (await readings.stop(shop, vendor)) return reply.code(204).send();
    throw Failure.because({ status: 404 }, ({ sending }) => sending.notRead(vendor));
  });
}
