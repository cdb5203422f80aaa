import type {
  AccessState,
  InvitationEntry,
  InviteBody,
  KeyEntry,
  KeyOrder,
  NewInvitation,
  NewKey,
  PersonBody,
  PersonEntry,
} from '@throughline/server/routes';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, sendJson } from './request.js';

/** Who is asking, and whether the server lets them. */
export function useAccess(): UseQueryResult<AccessState> {
  return useQuery({
    queryKey: ['access'],
    queryFn: ({ signal }) => getJson<AccessState>('/api/access', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Whether who is asking may do what takes that scope. What somebody may not do is not offered. */
export function useMay(scope: AccessState['scopes'][number]): boolean {
  return useAccess().data?.scopes.includes(scope) ?? false;
}

/** What somebody at the entrance fills in, by its way in. */
export interface EntranceForm {
  readonly way: 'sign-in' | 'set-up' | 'join';
  readonly body: Readonly<Record<string, string>>;
}

/** Signing in, by any way; everything is asked anew afterwards, since somebody else is asking. */
export function useEnter(): UseMutationResult<unknown, Error, EntranceForm> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ way, body }: EntranceForm) => sendJson('POST', `/api/access/${way}`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Another password for whoever is signed in: every other session of theirs ends. */
export function useChangePassword(): UseMutationResult<unknown, Error, Readonly<Record<string, string>>> {
  return useMutation({
    mutationFn: (body: Readonly<Record<string, string>>) => sendJson('PUT', '/api/access/password', body),
  });
}

export function useSignOut(): UseMutationResult<unknown, Error, void> {
  return useMutation({
    mutationFn: () => sendJson('POST', '/api/access/sign-out', {}),
    // Nothing that was shown stays in memory.
    onSuccess: () => window.location.assign('/'),
  });
}

/** A list that owners see, by its name in the address. */
function useOwned<Entry>(name: string): UseQueryResult<Entry[]> {
  return useQuery({
    queryKey: ['access', name],
    queryFn: ({ signal }) => getJson<Entry[]>(`/api/access/${name}`, signal),
  });
}

export const usePeople = (): UseQueryResult<PersonEntry[]> => useOwned('people');
export const useInvitations = (): UseQueryResult<InvitationEntry[]> => useOwned('invitations');
export const useKeys = (): UseQueryResult<KeyEntry[]> => useOwned('keys');

/** A change of people or keys, as it is sent. */
interface Change {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

function useChange<Asked, Told>(change: (asked: Asked) => Change): UseMutationResult<Told, Error, Asked> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => {
      const { method, path, body = {} } = change(asked);
      return sendJson<Told>(method, `/api/access/${path}`, body);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['access'] }),
  });
}

interface OfPerson {
  readonly id: string;
  readonly body: PersonBody;
}

export const useChangePerson = (): UseMutationResult<PersonEntry, Error, OfPerson> =>
  useChange(({ id, body }) => ({ method: 'PUT', path: `people/${id}`, body }));
export const useRemovePerson = (): UseMutationResult<unknown, Error, string> =>
  useChange((id) => ({ method: 'DELETE', path: `people/${id}` }));
export const useInvite = (): UseMutationResult<NewInvitation, Error, InviteBody> =>
  useChange((body) => ({ method: 'POST', path: 'invitations', body }));
export const useWithdraw = (): UseMutationResult<unknown, Error, string> =>
  useChange((id) => ({ method: 'DELETE', path: `invitations/${id}` }));
export const useMakeKey = (): UseMutationResult<NewKey, Error, KeyOrder> =>
  useChange((body) => ({ method: 'POST', path: 'keys', body }));
export const useRotateKey = (): UseMutationResult<NewKey, Error, string> =>
  useChange((id) => ({ method: 'POST', path: `keys/${id}/rotate` }));
export const useRevokeKey = (): UseMutationResult<unknown, Error, string> =>
  useChange((id) => ({ method: 'DELETE', path: `keys/${id}` }));
