import type { KeyScope, Role } from '@throughline/stores';

/** Somebody with an account. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Who calls a route: `name` is for messages and records. */
export type Caller = { readonly name: string; readonly scopes: readonly KeyScope[] } & (
  | { readonly kind: 'nobody' }
  /** Whoever sits at this machine, while there is no account. */
  | { readonly kind: 'here' }
  /** Who can read the data folder's lock file: the command line of the user that runs the server. */
  | { readonly kind: 'machine' }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'program'; readonly key: string }
);

const ALL: readonly KeyScope[] = ['read', 'edit', 'manage'];

export const NOBODY: Caller = { kind: 'nobody', name: 'nobody', scopes: [] };
export const HERE: Caller = { kind: 'here', name: 'this machine', scopes: ALL };
export const MACHINE: Caller = { kind: 'machine', name: 'the command line', scopes: ALL };
