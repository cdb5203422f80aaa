import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Failure } from '../failure.js';
import '../access/permission.js';
import '../intake/cors.js';

const require = createRequire(import.meta.url);

/** Where each script lies, as its package says. */
const SCRIPTS = {
  page: () => require.resolve('@throughline/tracker/throughline.js'),
  pixel: () => require.resolve('@throughline/tracker/throughline-pixel.js'),
};

const OPEN = { config: { anyOrigin: true, permission: 'anyone' } } as const;

/** Long enough to spare a visitor the download on each page, short enough for a new version to arrive the same day. */
const CACHED = 'public, max-age=3600';

async function bundle(name: keyof typeof SCRIPTS): Promise<string> {
  try {
    return await readFile(SCRIPTS[name](), 'utf8');
  } catch {
    throw new Failure({
      status: 503,
      message: 'The tracker is not built.',
      hint: 'Run `npm run build` at the root of the repository.',
    });
  }
}

function script(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('access-control-allow-origin', '*')
    .header('cache-control', CACHED)
    .type('text/javascript; charset=utf-8')
    .send(text);
}

/** Calls the pixel with what Shopify's sandbox has around it. */
function pixelCall(options: { readonly to: string; readonly key: string }): string {
  return `throughlinePixel(${JSON.stringify(options)}, { analytics, browser, init, customerPrivacy: api.customerPrivacy });\n`;
}

/** Serves the tracker: as a script for pages, and as the code of a Shopify custom pixel, to be pasted there. */
export function trackerRoutes(app: FastifyInstance): void {
  app.get('/throughline.js', OPEN, async (_request, reply) => script(reply, await bundle('page')));
  app.get<{ Querystring: { key?: unknown } }>('/throughline-pixel.js', OPEN, async (request, reply) => {
    const to = `${request.protocol}://${request.host}`;
    const { key = 'local' } = request.query;
    return script(
      reply,
      `${await bundle('pixel')}${pixelCall({ to, key: typeof key === 'string' ? key : 'local' })}`,
    );
  });
}
