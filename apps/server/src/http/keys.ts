import type { FastifyInstance, FastifyRequest } from 'fastify';
import { issueKey, type Issuing, listKeys, revokeKey, rotateKey } from '../access/keys/issue.js';
import { needs } from '../access/permission.js';
import { type KeyEntry, KeyOrder, type NewKey, RotateBody } from '../routes.js';
import type { Services } from '../services.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** Keys of programs: for owners alone, since a key may as much as its scopes say. */
export function keyRoutes(app: FastifyInstance, { app: { keys }, access }: Services): void {
  const issuing = ({ caller }: FastifyRequest): Issuing => ({ keys, by: caller.name, now: new Date() });

  app.get('/api/access/keys', needs('manage'), async (): Promise<KeyEntry[]> => listKeys(keys));

  app.post('/api/access/keys', needs('manage'), async (request, reply): Promise<NewKey> => {
    const made = await issueKey(parse(KeyOrder, request.body, 'body'), issuing(request));
    access.ring.forget();
    reply.code(201);
    return made;
  });

  app.post<ById>('/api/access/keys/:id/rotate', needs('manage'), async (request, reply): Promise<NewKey> => {
    const { overlapHours } = parse(RotateBody, request.body ?? {}, 'body');
    const made = await rotateKey(request.params.id, overlapHours, issuing(request));
    access.ring.forget();
    reply.code(201);
    return made;
  });

  app.delete<ById>('/api/access/keys/:id', needs('manage'), async (request, reply) => {
    await revokeKey(request.params.id, issuing(request));
    access.ring.forget();
    return reply.code(204).send();
  });
}
