import type { FastifyReply } from 'fastify';
import type { KeyRefused } from '../access/keys/pass.js';

/**
 * Tells a client that its key is not taken, in the form that its own service uses, so that it says it in its log: PostHog's
 * as an `authentication_error`, Segment's and RudderStack's as plain text, all others as every failure here.
 */
export function refuseKey(
  protocol: string,
  reply: FastifyReply,
  { message, hint }: KeyRefused,
): FastifyReply {
  const text = `${message} ${hint ?? ''}`.trim();
  reply.code(401);
  if (protocol === 'posthog')
    return reply.send({
      type: 'authentication_error',
      code: 'invalid_api_key',
      detail: text,
      attr: null,
    });
  if (protocol.startsWith('segment-')) return reply.type('text/plain; charset=utf-8').send(text);
  return reply.send({ error: { message, hint } });
}
