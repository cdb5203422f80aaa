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
  if (state === 'unset') return Failure.because({ status: 401 }, ({ access }) => access.noAccountYet);
  if (state === 'open') return Failure.because({ status: 401 }, ({ access }) => access.noAccountBehindProxy);
  return Failure.because({ status: 401 }, ({ access }) => access.nobody);
}

function notAllowed({ name, kind }: Caller, permission: KeyScope): Failure {
  const role = permission === 'manage' ? 'owner' : 'editor';
  return Failure.because({ status: 403 }, ({ access }) => ({
    message: access.mayNot(name, permission),
    hint: kind === 'program' ? access.needsScope(permission) : access.needsRole(role),
  }));
}
