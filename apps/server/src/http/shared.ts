import type { Dashboard } from '@throughline/model';
import type { ShopRecord } from '@throughline/stores';
import type { FastifyInstance } from 'fastify';
import { hashOf } from '../access/keys/secret.js';
import { needs } from '../access/permission.js';
import { askShop } from '../answers/ask-shop.js';
import { Failure } from '../failure.js';
import type { Answer, SharedDashboard } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { leaving } from './leaving.js';

interface ByToken {
  Params: { token: string };
}
interface ByTile {
  Params: { token: string; answer: string };
}

interface Opened {
  readonly dashboard: Dashboard;
  readonly shop: ShopRecord;
}

/** What whoever has a link may see: one dashboard with the answers on it, and nothing else. */
export function sharedRoutes(app: FastifyInstance, services: Services): void {
  const { answers } = services.app;

  app.get<ByToken>('/api/shared/:token', needs('anyone'), async (request): Promise<SharedDashboard> => {
    const { dashboard, shop } = await open(services, request.params.token);
    const kept = new Map((await answers.list(shop.id)).map((each) => [each.id, each.body]));
    const tiles = dashboard.tiles.flatMap(({ answer, width, height }) => {
      const body = kept.get(answer);
      if (body === undefined) return [];
      return [{ answer, name: body.name, object: objectOf(body.question), width, height }];
    });
    const { name, zone, currency } = shop.settings;
    return { name: dashboard.name, shop: { name, zone, currency, version: shop.version }, tiles };
  });

  app.get<ByTile>(
    '/api/shared/:token/answers/:answer',
    needs('anyone'),
    async (request, reply): Promise<Answer> => {
      const { dashboard, shop } = await open(services, request.params.token);
      const { answer } = request.params;
      const isShown = dashboard.tiles.some((tile) => tile.answer === answer);
      const found = isShown ? await answers.find(shop.id, answer) : null;
      if (found === null) throw notShown();
      const { question } = found.body;
      const { meta, ...told } = await askShop(services, { shop: shop.id, question, signal: leaving(reply) });
      // The SQL tells names of the shop's data that the figures do not.
      return { ...told, meta: { ...meta, sql: [] } };
    },
  );
}

/** Behind a link that was never made, has ended, or whose dashboard is gone, there is the same: nothing. */
async function open({ store, app }: Services, token: string): Promise<Opened> {
  const link = await app.links.find(hashOf(token), new Date().toISOString());
  if (link === null) throw notShown();
  const dashboard = await app.dashboards.find(link.shop, link.dashboard);
  if (dashboard === null) throw notShown();
  return { dashboard: dashboard.body, shop: await chooseShop(store, link.shop) };
}

function notShown(): Failure {
  return Failure.because({ status: 404 }, ({ kept }) => kept.linkEnded);
}

function objectOf(question: object): string | null {
  return 'object' in question && typeof question.object === 'string' ? question.object : null;
}
