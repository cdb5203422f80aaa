import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Pages of any site may use the route: a shop's pages are not ours. */
    readonly anyOrigin?: boolean;
  }
}

function allow(request: FastifyRequest, reply: FastifyReply): void {
  // A tracking pixel is an image, which another site's page may show only where this says so.
  reply.header('cross-origin-resource-policy', 'cross-origin');
  const { origin } = request.headers;
  if (origin === undefined) return;
  reply.header('access-control-allow-origin', origin);
  reply.header('access-control-allow-credentials', 'true');
  reply.header('vary', 'Origin');
}

function answerPreflight(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const wanted = request.headers['access-control-request-headers'];
  reply.header('access-control-allow-methods', 'GET, POST, OPTIONS');
  if (wanted !== undefined) reply.header('access-control-allow-headers', wanted);
  if (request.headers['access-control-request-private-network'] === 'true')
    reply.header('access-control-allow-private-network', 'true');
  return reply.header('access-control-max-age', '86400').code(204).send();
}

/** Lets pages of any site send events, and answers what browsers ask before they do. */
export function allowAnyOrigin(app: FastifyInstance, paths: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => allow(request, reply));
  for (const path of paths)
    app.options(path, { config: { anyOrigin: true, permission: 'anyone' } }, answerPreflight);
}
