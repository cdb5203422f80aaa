import type { PersonEntry } from '@throughline/server/routes';

type Role = PersonEntry['role'];

/** Roles, from those who may do all to those who may do least; what each may is in the catalogue of texts. */
export const ROLES = ['owner', 'editor', 'viewer'] as const satisfies readonly Role[];

export function roleOf(said: string): Role {
  return ROLES.find((role) => role === said) ?? 'viewer';
}
