import type { FastifyInstance, FastifyRequest } from 'fastify';
import { join, setUp } from '../access/people/arrive.js';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import { type AccessState, JoinBody, PasswordBody, SetUpBody, SignInBody } from '../routes.js';
import type { Services } from '../services.js';
import { parse } from './validate.js';

/** For everybody, since nobody is known before; each checks for itself what it needs. */
export function signInRoutes(app: FastifyInstance, { access }: Services): void {
  const { entrance, accounts } = access;

  app.get('/api/access', needs('anyone'), async (request, reply): Promise<AccessState> => {
    if (request.caller.kind === 'person') await entrance.renew({ request, reply });
    return { door: await access.door.state(), ...told(request) };
  });

  app.post('/api/access/set-up', needs('anyone'), async (request, reply) => {
    const body = parse(SetUpBody, request.body, 'body');
    await setUp(access, { body, caller: request.caller, from: request.ip });
    await entrance.signIn(body, { request, reply });
    return reply.code(204).send();
  });

  app.post('/api/access/sign-in', needs('anyone'), async (request, reply) => {
    await entrance.signIn(parse(SignInBody, request.body, 'body'), { request, reply });
    return reply.code(204).send();
  });

  app.post('/api/access/join', needs('anyone'), async (request, reply) => {
    const body = parse(JoinBody, request.body, 'body');
    await join(access, body);
    await entrance.signIn(body, { request, reply });
    return reply.code(204).send();
  });

  app.post('/api/access/sign-out', needs('anyone'), async (request, reply) => {
    if (request.caller.kind === 'person') await entrance.signOut({ request, reply });
    return reply.code(204).send();
  });

  app.put('/api/access/password', needs('read'), async (request, reply) => {
    const { current, password } = parse(PasswordBody, request.body, 'body');
    const { id, email } = signedIn(request);
    // Through sign-in, so that tries are counted here too.
    await entrance.signIn({ email, password: current }, { request, reply });
    await accounts.setPassword(id, password);
    reply.removeHeader('set-cookie');
    await entrance.signIn({ email, password }, { request, reply });
    return reply.code(204).send();
  });
}

function told({ caller }: FastifyRequest): Omit<AccessState, 'door'> {
  const { kind, name, scopes } = caller;
  const [email, role] = kind === 'person' ? [caller.person.email, caller.person.role] : [null, null];
  return { caller: kind, name, scopes: [...scopes], email, role };
}

function signedIn({ caller }: FastifyRequest) {
  if (caller.kind === 'person') return caller.person;
  throw Failure.because({ status: 409 }, ({ access }) => access.noPassword);
}
