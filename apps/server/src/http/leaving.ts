import type { FastifyReply } from 'fastify';

/** One for each reply: an answer that is put together from many questions listens for its asker once. */
const known = new WeakMap<FastifyReply, AbortSignal>();

/** Ends with the connection: an asker who closed the page needs no answer. */
export function leaving(reply: FastifyReply): AbortSignal {
  const signal = known.get(reply) ?? watched(reply);
  known.set(reply, signal);
  return signal;
}

function watched(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
