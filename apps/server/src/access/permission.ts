import type { KeyScope, Role } from '@throughline/stores';
import type { FastifyInstance } from 'fastify';

/**
 * What a route asks of who calls it. `anyone`: nothing. `send`: a write key, or nothing while the door is open. `signed`: the
 * signature of a sender whose secret is known. The rest
 * is asked of people by their role, and of programs by the scopes of their API key.
 */
export const PERMISSIONS = ['anyone', 'send', 'signed', 'read', 'edit', 'manage'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** A route and what it asks for. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly permission: Permission;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that is registered, with what it asks for. */
    readonly declaredRoutes: DeclaredRoute[];
  }
  interface FastifyContextConfig {
    /** Every route has one: a server with a route that has none does not start. */
    readonly permission?: Permission;
  }
}

/** What people may in each role. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly KeyScope[]>> = {
  owner: ['read', 'edit', 'manage'],
  editor: ['read', 'edit'],
  viewer: ['read'],
};

/** The options of a route: `app.get(path, needs('read'), handler)`. */
export function needs<Asked extends Permission>(permission: Asked): { config: { permission: Asked } } {
  return { config: { permission } };
}

/** Before any route is registered: throws at the first that does not say who may call it. */
export function demandPermissions(app: FastifyInstance): void {
  const declared: DeclaredRoute[] = [];
  app.decorate('declaredRoutes', declared);
  app.addHook('onRoute', ({ method, url, config }) => {
    const permission = config?.permission;
    if (permission !== undefined) {
      for (const each of [method].flat()) declared.push({ method: each, url, permission });
      return;
    }
    throw new TypeError(`${String(method)} ${url} does not say who may call it: give it needs('…').`);
  });
}
