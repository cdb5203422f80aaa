import { type Answer, Question } from '@throughline/model';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { demandForQuestion, seesTogetherOnly } from '../access/single-customers.js';
import { togetherOnly } from '../access/together.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { leaving } from './leaving.js';
import { parse } from './validate.js';

export function questionRoutes(app: FastifyInstance, services: Services): void {
  app.post('/api/questions', needs('read'), async (request, reply) => {
    const question = parse(Question, request.body, 'body');
    demandForQuestion(request.caller, question);
    const shop = await chooseShop(services.store, question.shop);
    const text = await services.asking.ask({ ...question, shop: shop.id }, shop.version, leaving(reply));
    const shown = seesTogetherOnly(request.caller)
      ? JSON.stringify(togetherOnly(question, JSON.parse(text) as Answer))
      : text;
    return reply.type('application/json; charset=utf-8').send(shown);
  });
}
