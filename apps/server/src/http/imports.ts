import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import { startImport } from '../jobs/start.js';
import { streamStates } from '../jobs/stream.js';
import { ImportBody, type ImportStarted, type ImportState } from '../routes.js';
import type { Services } from '../services.js';
import { beginStream } from './stream.js';
import { requireToken } from './token.js';
import { languageOf } from './language.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

function find(services: Services, id: string): ImportState {
  const state = services.jobs.get(id);
  if (state !== undefined) return state;
  throw Failure.because({ status: 404 }, ({ kept }) => kept.noImport(id));
}

export function importRoutes(app: FastifyInstance, services: Services): void {
  app.get('/api/imports', needs('read'), async () => services.jobs.list());

  app.post('/api/imports', needs('edit'), async (request, reply): Promise<ImportStarted> => {
    const body = parse(ImportBody, request.body, 'body');
    if (body.paths !== undefined || body.rejects !== undefined) requireToken(request, services.token);
    const state = await startImport(services, body, languageOf(request));
    reply.code(202);
    return { import: state.id, shop: state.shop };
  });

  app.get<ById>('/api/imports/:id', needs('read'), async (request) => find(services, request.params.id));

  app.get<ById>('/api/imports/:id/events', needs('read'), async (request, reply) => {
    const { id } = find(services, request.params.id);
    reply.hijack();
    beginStream(reply);
    streamStates(services.jobs, id, reply.raw);
  });
}
