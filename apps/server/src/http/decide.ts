import type { FastifyInstance, FastifyReply } from 'fastify';
import { needs } from '../access/permission.js';
import { listModels } from '../decisions/decisions.js';
import { Failure } from '../failure.js';
import type { Services } from '../services.js';
import type { Threads } from '../threads/threads.js';
import { leaving } from './leaving.js';

interface ByModel {
  Params: { model: string };
  Body: Uint8Array | undefined;
}

/** A hundred megabytes: what a million customers take as JSON. */
const INPUT_LIMIT = 100 * 1024 * 1024;

/** Bodies that wait are held in memory: beyond these, askers are better told to come back. */
const MOST_WAITING = 32;

function requireRoom({ waiting }: Threads, reply: FastifyReply): void {
  if (waiting < MOST_WAITING) return;
  reply.header('retry-after', '10');
  throw new Failure({
    status: 503,
    message: `${waiting} calculations are waiting already.`,
    hint: 'Try again in a while.',
  });
}

async function decided(threads: Threads, request: ByModel, reply: FastifyReply): Promise<FastifyReply> {
  const { model } = request.Params;
  requireRoom(threads, reply);
  const body = request.Body ?? new Uint8Array();
  const outcome = await threads.run({ model, body }, leaving(reply));
  if ('refused' in outcome) throw new Failure(outcome.refused);
  if (!('bytes' in outcome)) throw new TypeError(`${model}: a thread came back from another errand`);
  return reply.type('application/json; charset=utf-8').send(Buffer.from(outcome.bytes));
}

/** Models run in threads, and those read the bodies too: a hundred megabytes of JSON take a second by themselves. */
export function decideRoutes(app: FastifyInstance, { threads }: Services): void {
  app.get('/api/decide', needs('read'), listModels);

  app.register((scope, _options, done) => {
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post<ByModel>(
      '/api/decide/:model',
      { bodyLimit: INPUT_LIMIT, ...needs('read') },
      (request, reply) => decided(threads, { Params: request.params, Body: request.body }, reply),
    );
    done();
  });
}
