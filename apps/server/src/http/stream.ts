import type { FastifyReply } from 'fastify';

/** Begins server-sent events, with what Fastify would have sent as headers: once it let go of the reply it sends nothing itself. */
export function beginStream(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.raw.setHeader('content-type', 'text/event-stream; charset=utf-8');
  // Proxies that gather answers would hold the events back.
  reply.raw.setHeader('x-accel-buffering', 'no');
  reply.raw.flushHeaders();
}
