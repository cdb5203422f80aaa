import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { digestTold } from '../alerts/digest.js';
import { scheduleDigest } from '../alerts/schedule.js';
import { sentShownTo, shownTo } from '../alerts/shown-places.js';
import { sendTest } from '../alerts/try.js';
import { Failure } from '../failure.js';
import { DigestBody, type SentAlert } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { type ByDocument, documentRoutes, findDocument } from './documents.js';
import { leaving } from './leaving.js';
import { parse } from './validate.js';

/** Dashboards and saved answers that are sent again and again. For owners to set, as alerts: they send figures away. */
export function digestRoutes(app: FastifyInstance, services: Services, log: (line: string) => void): void {
  const { store, app: kept } = services;
  const { digests, digestWatch, digestPost } = kept;
  documentRoutes(app, services, {
    path: 'digests',
    documents: digests,
    changing: 'manage',
    shown: shownTo,
    read: (value) => {
      const { revision, ...body } = parse(DigestBody, value, 'body');
      return { revision, body };
    },
    saved: async (shop, digest) => {
      const { zone } = (await chooseShop(store, shop)).settings;
      await scheduleDigest(digestWatch, digest, { shop, zone, now: Date.now(), saved: true });
    },
    removed: (shop, id) => digestWatch.forget(shop, id),
  });

  app.get<ByDocument>(
    '/api/shops/:id/digests/:document/log',
    needs('read'),
    async ({ params, caller }): Promise<SentAlert[]> => {
      const { id: shop } = await chooseShop(store, params.id);
      const { id } = await findDocument(digests, shop, params.document);
      return sentShownTo(await digestPost.list(shop, id), caller);
    },
  );

  app.post<ByDocument>(
    '/api/shops/:id/digests/:document/test',
    needs('manage'),
    async ({ params }, reply): Promise<SentAlert> => {
      const { id: shop } = await chooseShop(store, params.id);
      const { id, body: digest } = await findDocument(digests, shop, params.document);
      const signal = leaving(reply);
      const settings = services.alerts;
      const told = await digestTold(
        { ...services, settings },
        { shop, id, digest, now: new Date(), signal, isTest: true },
      );
      if (told !== null) {
        const trial = { ...told, shop, id, places: digest.to, value: null };
        return sendTest(digestPost, trial, { settings, push: services.push, signal, log });
      }
      throw Failure.because({ status: 409 }, ({ alerts }) =>
        digest.answer === null ? alerts.dashboardGone : alerts.answerGone,
      );
    },
  );
}
