import { ShopId } from '@throughline/model';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KeyRefused, passOf } from '../access/keys/pass.js';
import type { Sent } from '../country/countries.js';
import { COMPANION_PATHS, companionRoutes } from '../intake/companions.js';
import { allowAnyOrigin } from '../intake/cors.js';
import { ENDPOINTS, type Endpoint } from '../intake/endpoints.js';
import { refuseKey } from '../intake/refusal.js';
import { wireRequest, writeKeyOf } from '../intake/request.js';
import type { Services } from '../services.js';
import { languageOf } from './language.js';
import { parse } from './validate.js';

/** Bytes of a body as it comes over the wire. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * The ways in for events: every protocol at the addresses that its clients know. They take any body as bytes, since clients
 * label theirs as they like, and pages of any origin may send to them.
 */
export function intakeRoutes(app: FastifyInstance, services: Services): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    const paths = new Set([...ENDPOINTS.map(({ path }) => path), ...COMPANION_PATHS]);
    allowAnyOrigin(scope, [...paths]);
    companionRoutes(scope);
    for (const endpoint of ENDPOINTS)
      scope.route({
        method: endpoint.method,
        url: endpoint.path,
        bodyLimit: MOST_BYTES,
        config: { anyOrigin: true, permission: 'send' },
        handler: (request, reply) => take(services, endpoint, { request, reply }),
      });
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sentBy({ headers, ip, socket }: FastifyRequest, isProxy: Services['isProxy']): Sent {
  return { headers, ip, isProxied: isProxy(socket.remoteAddress ?? '') };
}

async function take(services: Services, endpoint: Endpoint, { request, reply }: Exchange) {
  const wire = wireRequest(request);
  const named = wire.query['shop'];
  const shop = named === undefined ? undefined : parse(ShopId, named, 'query.shop');
  try {
    const pass = await passOf(services.access, request, { key: writeKeyOf(wire), shop });
    const countryOf = services.countries.of(sentBy(request, services.isProxy));
    const receipt = await services.receiver.receive(endpoint.protocol, wire, { ...pass, countryOf });
    return endpoint.answer(reply, receipt, languageOf(request));
  } catch (thrown) {
    if (thrown instanceof KeyRefused) return refuseKey(endpoint.protocol, reply, thrown);
    throw thrown;
  }
}
