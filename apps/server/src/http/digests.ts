import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { sendDigest } from '../alerts/digest.js';
import { nextLook } from '../alerts/times.js';
import { Failure } from '../failure.js';
import { DigestBody, type SentAlert } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { type ByDocument, documentRoutes, findDocument } from './documents.js';
import { leaving } from './leaving.js';
import { parse } from './validate.js';

/** Dashboards that are sent again and again. For owners to set, as alerts: they send figures away. */
export function digestRoutes(app: FastifyInstance, services: Services): void {
  const { store, app: kept } = services;
  const { digests, digestWatch } = kept;
  documentRoutes(app, services, {
    path: 'digests',
    documents: digests,
    changing: 'manage',
    read: (value) => {
      const { revision, ...body } = parse(DigestBody, value, 'body');
      return { revision, body };
    },
    saved: async (shop, { id, body }) => {
      const { zone } = (await chooseShop(store, shop)).settings;
      const due = nextLook({ ...body, quiet: null }, Date.now(), zone);
      await digestWatch.set(shop, id, new Date(due).toISOString());
    },
    removed: (shop, id) => digestWatch.forget(shop, id),
  });

  app.get<ByDocument>(
    '/api/shops/:id/digests/:document/log',
    needs('read'),
    async ({ params }): Promise<SentAlert[]> => {
      const { id: shop } = await chooseShop(store, params.id);
      return digestWatch.sent(shop, (await findDocument(digests, shop, params.document)).id);
    },
  );

  app.post<ByDocument>(
    '/api/shops/:id/digests/:document/test',
    needs('manage'),
    async ({ params }, reply): Promise<SentAlert> => {
      const { id: shop } = await chooseShop(store, params.id);
      const { id, body: digest } = await findDocument(digests, shop, params.document);
      const sent = await sendDigest(
        { ...services, settings: services.alerts },
        { shop, id, digest, now: new Date(), signal: leaving(reply), isTest: true },
      );
      if (sent !== null) return sent;
      throw new Failure({
        status: 409,
        message: 'The dashboard is gone, so nothing was sent.',
        hint: 'Choose another, or have it back.',
      });
    },
  );
}
