import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import { noSuchRoute } from './errors.js';

const YEAR = 'public, max-age=31536000, immutable';

/** The build puts a hash into the name of every asset, so an asset never changes; the page that names them does. */
function cacheControl(path: string): string {
  return /[\\/]assets[\\/]/u.test(path) ? YEAR : 'no-cache';
}

function isPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (request.url === '/api' || request.url.startsWith('/api/')) return false;
  return !/\.[a-z0-9]+$/iu.test(request.url.split('?')[0] ?? '');
}

function notBuilt(): Failure {
  return new Failure({
    status: 503,
    message: 'The web app is not built.',
    hint: 'Run `npm run build` at the root of the repository. The API works without it.',
  });
}

/** Serves the built web app; every address that is no file and no API is one of its views. */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const { fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', cacheControl(path));
      // What is sent is packed or not by what who asks unpacks.
      response.setHeader('vary', 'accept-encoding');
    },
  });
  // A reply that is given back is waited for, each time with listeners of its own: sending it is enough.
  const page = (request: FastifyRequest, reply: FastifyReply): void => {
    if (!isPage(request)) throw noSuchRoute(request.method, request.url);
    if (!existsSync(join(folder, 'index.html'))) throw notBuilt();
    void reply.sendFile('index.html');
  };
  app.get('/', needs('anyone'), page);
  app.get<{ Params: { '*': string } }>('/*', needs('anyone'), (request, reply) => {
    // Most views; what else looks like none is looked for first, and refused where it leads out of the folder.
    if (isPage(request) && /^[\w/-]*$/u.test(request.params['*'])) page(request, reply);
    else void reply.sendFile(request.params['*']);
  });
  app.setNotFoundHandler(page);
}
