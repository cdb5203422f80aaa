import type { AudienceAnswer, AudienceQuestion } from '@throughline/model';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { needs } from '../access/permission.js';
import { audienceCsv } from '../audiences/csv.js';
import { type AskAudience, membersOf, pagesOf } from '../audiences/pages.js';
import { pushAudience } from '../audiences/push.js';
import { AudienceBody, PushBody, type PushedAudience } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { leaving } from './leaving.js';
import { parse } from './validate.js';

interface ByShop {
  Params: { id: string };
}

interface BySegment {
  Params: { id: string; segment: string };
}

interface Answering {
  readonly ask: AskAudience;
  readonly signal: AbortSignal;
}

const EXPORTED_AT_ONCE = 100_000;
/** A page of members is a message: about a hundred kilobytes. */
const PUSHED_AT_ONCE = 500;

/** Asks a shop as it is now, page by page. */
async function answering({ store, asking }: Services, id: string, reply: FastifyReply): Promise<Answering> {
  const shop = await chooseShop(store, id);
  const signal = leaving(reply);
  const ask = async (question: AudienceQuestion): Promise<AudienceAnswer> =>
    JSON.parse(await asking.ask({ ...question, shop: shop.id }, shop.version, signal)) as AudienceAnswer;
  return { ask, signal };
}

/** All members of a segment as a file. */
async function asCsv(answering: Answering, segment: AudienceQuestion['segment'], reply: FastifyReply) {
  const csv = audienceCsv(await membersOf(pagesOf(answering.ask, segment, EXPORTED_AT_ONCE)));
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="audience.csv"')
    .send(csv);
}

export function audienceRoutes(app: FastifyInstance, services: Services): void {
  app.get<BySegment>('/api/shops/:id/audiences/:segment', needs('edit'), async (request, reply) => {
    const segment = parse(AudienceBody.shape.segment, request.params.segment, 'segment');
    return asCsv(await answering(services, request.params.id, reply), segment, reply);
  });

  app.post<ByShop>('/api/shops/:id/audiences/csv', needs('edit'), async (request, reply) => {
    const { segment } = parse(AudienceBody, request.body, 'body');
    return asCsv(await answering(services, request.params.id, reply), segment, reply);
  });

  app.post<ByShop>(
    '/api/shops/:id/audiences/push',
    needs('manage'),
    async (request, reply): Promise<PushedAudience> => {
      const { segment, url, secret } = parse(PushBody, request.body, 'body');
      const { ask, signal } = await answering(services, request.params.id, reply);
      const order = { url, secret, signal, ...services.push };
      return pushAudience(pagesOf(ask, segment, PUSHED_AT_ONCE), order);
    },
  );
}
