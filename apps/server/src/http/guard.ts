import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import '../intake/cors.js';
import { Failure } from '../failure.js';

export interface GuardOptions {
  /** The address that the server listens on. */
  readonly host: string;
  /** Further names under which the server may be called, e.g. behind a reverse proxy. */
  readonly allowedHosts?: readonly string[];
  /** Origins besides the server's own, e.g. of a development server. */
  readonly allowedOrigins?: readonly string[];
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** Splits a `Host` header into its name; null where it is no host at all. */
function hostName(header: string): string | null {
  try {
    return new URL(`http://${header}`).hostname.replace(/^\[|\]$/gu, '');
  } catch {
    return null;
  }
}

function isAllowedHost(name: string, options: GuardOptions): boolean {
  if (LOOPBACK.has(name) || name === options.host) return true;
  if (options.allowedHosts?.includes(name) === true) return true;
  // A page that rebinds a name of its own to this machine still sends that name: a bare address cannot be rebound.
  return !LOOPBACK.has(options.host) && isIP(name) !== 0;
}

function checkHost(request: FastifyRequest, options: GuardOptions): void {
  const name = hostName(request.headers.host ?? '');
  if (name !== null && isAllowedHost(name, options)) return;
  throw new Failure({
    status: 421,
    message: `This server does not answer for the host "${request.headers.host ?? ''}".`,
    hint: 'Open it by the address that it printed at start, or start it with --allow-host NAME.',
  });
}

function isOwnOrigin(origin: string, request: FastifyRequest): boolean {
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}

function foreignPage(message: string): Failure {
  return new Failure({
    status: 403,
    message,
    hint: 'Ask from the app itself, or from a program that sends no Origin header.',
  });
}

function checkOrigin(request: FastifyRequest, options: GuardOptions): void {
  const { origin } = request.headers;
  if (origin !== undefined) {
    if (isOwnOrigin(origin, request) || options.allowedOrigins?.includes(origin) === true) return;
    throw foreignPage(`Pages of "${origin}" may not use this server.`);
  }
  // Images and scripts of a foreign page carry no Origin, but browsers say where they come from.
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  if (!request.url.startsWith('/api/') && request.headers['sec-fetch-mode'] === 'navigate') return;
  throw foreignPage('Pages of another site may not use this server.');
}

/**
 * Loopback is not a wall: every page in the browser of this machine can send requests to it. So every
 * request must name a host that is ours (against DNS rebinding) and come from our own pages or from none. Only the ways
 * in for events are open to the pages of others, since those are the shop's.
 */
export function guardEveryRoute(app: FastifyInstance, options: GuardOptions): void {
  app.addHook('onRequest', async (request) => {
    checkHost(request, options);
    if (request.routeOptions.config.anyOrigin !== true) checkOrigin(request, options);
  });
}
