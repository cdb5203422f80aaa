import type { FastifyInstance } from 'fastify';
import { invite } from '../access/people/arrive.js';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import {
  type InvitationEntry,
  InviteBody,
  type NewInvitation,
  PersonBody,
  type PersonEntry,
} from '../routes.js';
import type { Services } from '../services.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** Who has an account and who is invited: owners decide. */
export function peopleRoutes(app: FastifyInstance, { access }: Services): void {
  const { accounts } = access;

  app.get('/api/access/people', needs('manage'), async (): Promise<PersonEntry[]> => accounts.people.list());

  app.put<ById>('/api/access/people/:id', needs('manage'), async (request): Promise<PersonEntry> => {
    return accounts.change(request.params.id, parse(PersonBody, request.body, 'body'));
  });

  app.delete<ById>('/api/access/people/:id', needs('manage'), async (request, reply) => {
    await accounts.remove(request.params.id);
    return reply.code(204).send();
  });

  app.get(
    '/api/access/invitations',
    needs('manage'),
    async (): Promise<InvitationEntry[]> => accounts.people.invitations(),
  );

  app.post('/api/access/invitations', needs('manage'), async (request, reply): Promise<NewInvitation> => {
    reply.code(201);
    return invite(accounts.people, parse(InviteBody, request.body, 'body'), request.caller.name);
  });

  app.delete<ById>('/api/access/invitations/:id', needs('manage'), async (request, reply) => {
    const { id } = request.params;
    if (!(await accounts.people.withdraw(id)))
      throw Failure.because({ status: 404, field: 'id' }, ({ access }) => access.noInvitation(id));
    return reply.code(204).send();
  });
}
