import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { look } from '../alerts/look.js';
import { scheduleAlert } from '../alerts/schedule.js';
import { sentShownTo, shownTo } from '../alerts/shown-places.js';
import { sendTest } from '../alerts/try.js';
import { Failure } from '../failure.js';
import { AlertBody, type AlertWays, type SentAlert } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { type ByDocument, documentRoutes, findDocument } from './documents.js';
import { leaving } from './leaving.js';
import { parse } from './validate.js';

/** Figures of saved answers that are looked at again and again. For owners to set: they send figures away. */
export function alertRoutes(app: FastifyInstance, services: Services, log: (line: string) => void): void {
  const { store, app: kept } = services;
  const { alerts, watch, alertPost } = kept;
  const zoneOf = async (shop: string) => (await chooseShop(store, shop)).settings.zone;
  documentRoutes(app, services, {
    path: 'alerts',
    documents: alerts,
    changing: 'manage',
    shown: shownTo,
    read: (value) => {
      const { revision, ...body } = parse(AlertBody, value, 'body');
      return { revision, body };
    },
    saved: async (shop, alert) =>
      scheduleAlert(watch, alert, { shop, zone: await zoneOf(shop), now: Date.now(), saved: true }),
    removed: (shop, id) => watch.forget(shop, id),
  });

  app.get('/api/alert-ways', needs('read'), async (): Promise<AlertWays> => {
    const { mail, secret, slack } = services.alerts;
    return { mail: mail !== undefined, webhook: secret !== undefined, slack: slack !== undefined };
  });

  app.get<ByDocument>(
    '/api/shops/:id/alerts/:document/log',
    needs('read'),
    async (request): Promise<SentAlert[]> => {
      const { id: shop } = await chooseShop(store, request.params.id);
      const { id } = await findDocument(alerts, shop, request.params.document);
      return sentShownTo(await alertPost.list(shop, id), request.caller);
    },
  );

  app.post<ByDocument>(
    '/api/shops/:id/alerts/:document/test',
    needs('manage'),
    async (request, reply): Promise<SentAlert> => {
      const { id: shop } = await chooseShop(store, request.params.id);
      const { id, body: alert } = await findDocument(alerts, shop, request.params.document);
      const signal = leaving(reply);
      const { judged, message } = await look(
        { ...services, settings: services.alerts },
        { shop, id, alert, now: new Date(), signal, isTest: true, stays: false },
      );
      if (message !== null) {
        const trial = { shop, id, message, places: alert.to, why: judged.why, value: judged.value };
        return sendTest(alertPost, trial, { settings: services.alerts, push: services.push, signal, log });
      }
      throw Failure.because({ status: 409 }, ({ alerts: say }) => say.nothingToTell(judged.why));
    },
  );
}
