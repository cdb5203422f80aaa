import type { FastifyInstance } from 'fastify';
import { explain, foreseen } from '../explain.js';
import { Failure } from '../failure.js';
import { languageOf } from './language.js';

/** Seconds after which a client that was turned away may come again. */
const COME_AGAIN = '2';

/** Every failure leaves as `{ error: { message, field?, hint? } }`, in the asker's language; a fault of ours also goes to the log, in full. */
export function tellErrors(app: FastifyInstance, log: (line: string) => void): void {
  app.setErrorHandler((thrown, request, reply) => {
    if (foreseen(thrown) === null) {
      const detail = thrown instanceof Error ? thrown.stack : String(thrown);
      log(`${request.method} ${request.url} failed: ${detail ?? ''}`);
    }
    const failure = explain(thrown);
    if (failure.status === 429) reply.header('retry-after', COME_AGAIN);
    const locale = languageOf(request);
    reply.header('content-language', locale);
    return reply.code(failure.status).send(failure.body(locale));
  });
}

export function noSuchRoute(method: string, url: string): Failure {
  const route = `${method} ${url.split('?')[0] ?? url}`;
  return Failure.because({ status: 404 }, ({ requests }) => requests.noRoute(route));
}
