import type { KeyScope } from '@throughline/stores';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Failure } from '../failure.js';
import type { Access } from './access.js';
import { type Caller, NOBODY } from './caller.js';
import type { DoorState } from './door.js';
import { demandPermissions, type Permission } from './permission.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; found out before a byte of the body is read. */
    caller: Caller;
  }
}

type Asked = Exclude<Permission, 'send' | 'signed'>;

/** Lets a request through to its route only where who calls may what the route asks for. */
export function gateEveryRoute(app: FastifyInstance, access: Access): void {
  demandPermissions(app);
  app.decorateRequest('caller');
  app.addHook('onRequest', async (request) => {
    request.caller = NOBODY;
    const { permission } = request.routeOptions.config;
    // An address that is no route has nothing to be let through to. Write keys and signatures take the body: those routes ask.
    if (permission === undefined || permission === 'send' || permission === 'signed') return;
    request.caller = await access.callerOf(request);
    await require(request, permission, access);
  });
}

async function require({ caller }: FastifyRequest, permission: Asked, access: Access): Promise<void> {
  if (permission === 'anyone' || caller.scopes.includes(permission)) return;
  throw caller.kind === 'nobody' ? unknownCaller(await access.door.state()) : notAllowed(caller, permission);
}

function unknownCaller(state: DoorState): Failure {
  if (state === 'unset')
    return new Failure({
      status: 401,
      message: 'This server has no account yet, and others can reach it.',
      hint: 'Open it in a browser and make the first account with the code that it printed where it was started.',
    });
  if (state === 'open')
    return new Failure({
      status: 401,
      message: 'This request came through a proxy, and the server has no account yet.',
      hint: 'Make the first account on the machine itself, at http://127.0.0.1 and its port.',
    });
  return new Failure({
    status: 401,
    message: 'Nobody is signed in.',
    hint: 'Sign in, or send an API key: Authorization: Bearer tl_api_…',
  });
}

const WHAT: Readonly<Record<KeyScope, string>> = {
  read: 'read that',
  edit: 'change that',
  manage: 'decide that',
};

function notAllowed({ name, kind }: Caller, permission: KeyScope): Failure {
  const hint =
    kind === 'program'
      ? `Its API key needs the scope “${permission}”.`
      : `It takes the role ${permission === 'manage' ? 'owner' : 'editor'}; an owner can give it.`;
  return new Failure({ status: 403, message: `${name} may not ${WHAT[permission]}.`, hint });
}
