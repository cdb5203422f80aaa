import type { PersonEntry } from '@throughline/server/routes';

type Role = PersonEntry['role'];

/** What people may, from all to least. */
export const ROLES: readonly { readonly value: Role; readonly label: string; readonly says: string }[] = [
  { value: 'owner', label: 'Owner', says: 'may do everything' },
  { value: 'editor', label: 'Editor', says: 'may change shops and see single customers' },
  { value: 'viewer', label: 'Viewer', says: 'may look and ask' },
];

export function roleOf(said: string): Role {
  return ROLES.find(({ value }) => value === said)?.value ?? 'viewer';
}
