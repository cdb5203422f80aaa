import { readIdentities } from '@throughline/stores';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import { type IdentityEntry, IdentityQuery, PartBody } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** Which ids are one customer's, and a way back where they should not be. */
export function identityRoutes(app: FastifyInstance, { store, changes }: Services): void {
  app.get<ById>('/api/shops/:id/identities', needs('edit'), async (request): Promise<IdentityEntry[]> => {
    const { customer } = parse(IdentityQuery, request.query, 'query');
    const shop = await chooseShop(store, request.params.id);
    return readIdentities(store, shop.id, customer);
  });

  app.post<ById>('/api/shops/:id/identities/part', needs('edit'), async (request, reply) => {
    const { told } = parse(PartBody, request.body, 'body');
    const shop = await chooseShop(store, request.params.id);
    if (!(await store.part(shop.id, told)))
      throw Failure.because({ status: 404, field: 'body.told' }, ({ kept }) => kept.notMerged(told));
    changes.tell(shop.id);
    return reply.code(204).send();
  });
}
