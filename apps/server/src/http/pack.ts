import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isForwarded } from '../access/access.js';

/** Bytes of an answer from which on packing saves more than it costs: less goes in one packet anyway. */
const LEAST = 1400;

const packers = { br: promisify(brotliCompress), gzip: promisify(gzip) };
type Packing = keyof typeof packers;

/** So hard that a large answer takes a few milliseconds: who waits for it waits for this, too. */
const QUICK = {
  br: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
  gzip: { level: constants.Z_BEST_SPEED },
} as const;

/**
 * Packs answers for who unpacks them. Streams go out as they come. Left plain is what calls from this machine get, where packing
 * takes longer than sending, and what may hold a secret (keys, links, sign-in: routes for owners and for anyone), since the
 * length of a packed answer tells of what it holds (Gluck, Harris & Prado 2013, BREACH).
 */
export function packAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !mayPack(request, reply)) return payload;
    reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '));
    const packing = packingOf(request.headers['accept-encoding']);
    if (packing === null || Buffer.byteLength(payload) < LEAST || isNear(request)) return payload;
    const packed = await packers[packing](payload, QUICK[packing]);
    reply.header('content-encoding', packing).header('content-length', packed.length);
    return packed;
  });
}

function mayPack({ routeOptions }: FastifyRequest, reply: FastifyReply): boolean {
  const { permission } = routeOptions.config;
  return (permission === 'read' || permission === 'edit') && !reply.hasHeader('content-encoding');
}

/** On this machine, with no proxy between. */
function isNear(request: FastifyRequest): boolean {
  return /^(?:::ffff:)?127\.|^::1$/u.test(request.socket.remoteAddress ?? '') && !isForwarded(request);
}

/** The best that is accepted; null where nothing is. */
export function packingOf(accepted: string | string[] | undefined): Packing | null {
  const weights = new Map(
    String(accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((each) => {
        const [name = '', weight] = each.split(';').map((part) => part.trim());
        return [name, weight?.startsWith('q=') === true ? Number(weight.slice(2)) : 1];
      }),
  );
  const weightOf = (packing: Packing): number => weights.get(packing) ?? weights.get('*') ?? 0;
  const [br, zipped] = [weightOf('br'), weightOf('gzip')];
  if (br > 0 && br >= zipped) return 'br';
  return zipped > 0 ? 'gzip' : null;
}
