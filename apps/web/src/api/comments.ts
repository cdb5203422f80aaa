import type { CommentPlace } from '@throughline/model';
import type { CommentEntry, MemberEntry } from '@throughline/server/routes';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, sendJson } from './request.js';

const pathOf = (shop: string): string => `/api/shops/${encodeURIComponent(shop)}/comments`;

/** All comments of a shop, the oldest first; the stream of changes keeps them fresh. */
export function useComments(shop: string | null): UseQueryResult<CommentEntry[]> {
  return useQuery({
    queryKey: ['comments', shop],
    queryFn: ({ signal }) => getJson<CommentEntry[]>(pathOf(shop ?? ''), signal),
    enabled: shop !== null,
  });
}

/** Who can be mentioned. */
export function useMembers(): UseQueryResult<MemberEntry[]> {
  return useQuery({
    queryKey: ['access', 'members'],
    queryFn: ({ signal }) => getJson<MemberEntry[]>('/api/access/members', signal),
  });
}

/** A comment as it is said: `revision` is the one that it follows, 0 for a new one. */
export interface Saying {
  readonly id: string;
  readonly revision: number;
  readonly place: CommentPlace;
  readonly text: string;
}

export function useSay(shop: string): UseMutationResult<CommentEntry, Error, Saying> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Saying) => sendJson<CommentEntry>('PUT', `${pathOf(shop)}/${id}`, body),
    onSettled: () => queries.invalidateQueries({ queryKey: ['comments', shop] }),
  });
}

export function useTakeAway(shop: string): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => sendJson('DELETE', `${pathOf(shop)}/${id}`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['comments', shop] }),
  });
}
