import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Failure } from '../failure.js';

/** Compares in the same time whatever is given. */
export function sameSecret(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Lets through who can read the data folder's lock file, and so may read this machine's files anyway. */
export function requireToken(request: FastifyRequest, token: string): void {
  const given = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (sameSecret(given, token)) return;
  throw new Failure({
    status: 403,
    message: 'Files of the server may be read by the command line of the same machine alone.',
    field: 'body.paths',
    hint: 'Upload the file with POST /api/uploads instead, or use `throughline import`.',
  });
}
