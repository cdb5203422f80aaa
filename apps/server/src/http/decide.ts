import type { FastifyInstance } from 'fastify';
import { listModels, runModel } from '../decisions/decisions.js';

interface ByModel {
  Params: { model: string };
}

/** A hundred megabytes: what a million customers take as JSON. */
const INPUT_LIMIT = 100 * 1024 * 1024;

export function decideRoutes(app: FastifyInstance): void {
  app.get('/api/decide', listModels);

  app.post<ByModel>('/api/decide/:model', { bodyLimit: INPUT_LIMIT }, async (request) =>
    runModel(request.params.model, request.body),
  );
}
