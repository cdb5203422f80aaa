import { Question } from '@throughline/model';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { parse } from './validate.js';

/** Ends with the connection: an asker who closed the page needs no answer. */
function leaving(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

export function questionRoutes(app: FastifyInstance, services: Services): void {
  app.post('/api/questions', async (request, reply) => {
    const question = parse(Question, request.body, 'body');
    const shop = await chooseShop(services.store, question.shop);
    const text = await services.asking.ask({ ...question, shop: shop.id }, shop.version, leaving(reply));
    return reply.type('application/json; charset=utf-8').send(text);
  });
}
