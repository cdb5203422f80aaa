import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { describeApi, type OpenApi } from '../openapi/document.js';
import { referencePage } from '../openapi/page.js';
import type { Services } from '../services.js';

/** The description of all routes, for programs and for people. Made once, when it is first asked for. */
export function openApiRoutes(app: FastifyInstance, { version }: Services): void {
  let made: OpenApi | undefined;
  const described = (): OpenApi => (made ??= describeApi(app.declaredRoutes, version));
  app.get('/api/openapi.json', needs('anyone'), async () => described());
  app.get('/api/reference', needs('anyone'), async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(referencePage(described())),
  );
}
