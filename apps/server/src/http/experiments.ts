import { experimentsOf } from '@throughline/journey';
import type { FoundExperiment, RegisteredExperiment } from '@throughline/model';
import type { FastifyInstance } from 'fastify';
import type { Caller } from '../access/caller.js';
import { needs } from '../access/permission.js';
import { ExperimentStepBody } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** Who has an account or a key is known by its name; while nobody has to be, people say who they are. */
function nameOf(caller: Caller, said: string): string {
  return caller.kind === 'person' || caller.kind === 'program' ? caller.name : said;
}

/** Experiments: those that events tell of, and those that were registered with their plan, their state and what was decided. */
export function experimentRoutes(app: FastifyInstance, { store, app: { experiments } }: Services): void {
  app.get<ById>('/api/shops/:id/experiments', needs('read'), async (request): Promise<FoundExperiment[]> => {
    const shop = await chooseShop(store, request.params.id);
    return experimentsOf(store, shop.id);
  });

  app.get<ById>(
    '/api/shops/:id/experiments/registered',
    needs('read'),
    async (request): Promise<RegisteredExperiment[]> => {
      const shop = await chooseShop(store, request.params.id);
      return (await experiments.list(shop.id)).filter(({ state }) => state !== 'removed');
    },
  );

  app.post<ById>(
    '/api/shops/:id/experiments',
    needs('edit'),
    async (request): Promise<RegisteredExperiment> => {
      const shop = await chooseShop(store, request.params.id);
      const { experiment, revision, by, step } = parse(ExperimentStepBody, request.body, 'body');
      const known = await experiments.find(shop.id, experiment);
      return experiments.take(shop.id, {
        experiment,
        revision: (revision ?? known?.revision ?? 0) + 1,
        at: new Date().toISOString(),
        by: nameOf(request.caller, by),
        step,
      });
    },
  );
}
