import type { FastifyReply } from 'fastify';

/** Ends with the connection: an asker who closed the page needs no answer. */
export function leaving(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
