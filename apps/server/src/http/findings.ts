import {
  type EffectAnswer,
  type FindingCase,
  type FindingsAnswer,
  FindingsQuestion,
  type Ledger,
  MOST_FINDINGS,
} from '@throughline/model';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { needs } from '../access/permission.js';
import { drawLedger, type ShopFindings, takeStep } from '../findings/life.js';
import { measureCases } from '../findings/measure.js';
import { type Measurements, StepBody } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { leaving } from './leaving.js';
import { languageOf } from './language.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

async function findingsOf(
  { store, app, asking }: Services,
  id: string,
  reply: FastifyReply,
): Promise<ShopFindings> {
  const shop = await chooseShop(store, id);
  const today: ShopFindings['today'] = async (line, locale) => {
    const question = FindingsQuestion.parse({
      kind: 'findings',
      shop: shop.id,
      limit: MOST_FINDINGS,
      line,
      locale,
    });
    return JSON.parse(await asking.ask(question, shop.version, leaving(reply))) as FindingsAnswer;
  };
  const effect: ShopFindings['effect'] = async (question) =>
    JSON.parse(
      await asking.ask({ ...question, shop: shop.id }, shop.version, leaving(reply)),
    ) as EffectAnswer;
  return { shop: shop.id, cases: app.findings, experiments: app.experiments, today, effect };
}

export function findingRoutes(app: FastifyInstance, services: Services): void {
  app.get<ById>('/api/shops/:id/findings', needs('read'), async (request, reply): Promise<FindingCase[]> => {
    const { shop, cases } = await findingsOf(services, request.params.id, reply);
    return cases.list(shop);
  });

  app.post<ById>('/api/shops/:id/findings', needs('edit'), async (request, reply): Promise<FindingCase> => {
    const body = parse(StepBody, request.body, 'body');
    return takeStep(await findingsOf(services, request.params.id, reply), body, new Date());
  });

  app.post<ById>(
    '/api/shops/:id/findings/measure',
    needs('edit'),
    async (request, reply): Promise<Measurements> =>
      measureCases(await findingsOf(services, request.params.id, reply), new Date(), languageOf(request)),
  );

  app.get<ById>(
    '/api/shops/:id/ledger',
    needs('read'),
    async (request, reply): Promise<Ledger> =>
      drawLedger(await findingsOf(services, request.params.id, reply)),
  );
}
