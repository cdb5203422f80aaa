import type { FastifyRequest } from 'fastify';
import { Failure } from '../../failure.js';
import type { Access } from '../access.js';

/** The source of whatever comes in while the server asks for no keys. */
export const LOCAL = 'local';

/** What a request of events may do. */
export interface Pass {
  readonly source: string;
  /** Undefined where the key does not say it: then the request does, or what is stored. */
  readonly shop: string | undefined;
}

/** A write key that is not taken. Each protocol tells it to its clients in its own way. */
export class KeyRefused extends Failure {}

interface Shown {
  readonly key: string;
  /** The shop that the request names itself. */
  readonly shop: string | undefined;
}

/**
 * What the write key of a request opens. While the door is open any key is taken, as the source `local`.
 * @throws KeyRefused 401 where the key is not known or has ended; Failure 403 where it is another shop's.
 */
export async function passOf(access: Access, request: FastifyRequest, { key, shop }: Shown): Promise<Pass> {
  const found = await access.ring.find(key, 'write');
  if (found !== null && 'key' in found) return ofShop(found.key.name, found.key.shop ?? '', shop);
  if (await access.isHere(request)) return { source: LOCAL, shop };
  throw refused(key, found === null ? undefined : found.ended.ends);
}

function ofShop(source: string, own: string, named: string | undefined): Pass {
  if (named === undefined || named === own) return { source, shop: own };
  throw new Failure({
    status: 403,
    message: `This write key sends to the shop "${own}", not to "${named}".`,
    field: 'query.shop',
    hint: 'Leave the shop out, or use a key of that shop.',
  });
}

function refused(key: string, ended: string | null | undefined): KeyRefused {
  const message =
    key === ''
      ? 'The request brings no write key.'
      : typeof ended === 'string'
        ? `This write key was taken until ${ended}.`
        : 'This write key is not known here.';
  const hint =
    'An owner makes write keys in the app under People and keys, or with `throughline keys create`.';
  return new KeyRefused({ status: 401, message, hint });
}
