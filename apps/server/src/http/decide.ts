import { decide, MODELS, schemasOf } from '@throughline/decide';
import type { FastifyInstance } from 'fastify';
import { chooseModel } from '../decisions/choose.js';
import type { ModelEntry } from '../routes.js';

interface ByModel {
  Params: { model: string };
}

/** A hundred megabytes: what a million customers take as JSON. */
const INPUT_LIMIT = 100 * 1024 * 1024;

export function decideRoutes(app: FastifyInstance): void {
  app.get(
    '/api/decide',
    async (): Promise<ModelEntry[]> =>
      MODELS.map((model) => ({ name: model.name, title: model.title, ...schemasOf(model) })),
  );

  app.post<ByModel>('/api/decide/:model', { bodyLimit: INPUT_LIMIT }, async (request) =>
    decide(chooseModel(request.params.model), request.body),
  );
}
