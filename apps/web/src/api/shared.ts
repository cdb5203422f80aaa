import type { Answer } from '@throughline/model';
import type { LinkEntry, NewLink, SharedDashboard } from '@throughline/server/routes';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, postJson, sendJson } from './request.js';

/** Which dashboard's links are meant. */
export interface LinksOf {
  readonly shop: string;
  readonly dashboard: string;
}

const pathOf = ({ shop, dashboard }: LinksOf): string =>
  `/api/shops/${encodeURIComponent(shop)}/dashboards/${encodeURIComponent(dashboard)}/links`;

export function useLinks(of: LinksOf): UseQueryResult<LinkEntry[]> {
  return useQuery({
    queryKey: ['links', of],
    queryFn: ({ signal }) => getJson<LinkEntry[]>(pathOf(of), signal),
  });
}

export function useMakeLink(of: LinksOf): UseMutationResult<NewLink, Error, number> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (days: number) => postJson<NewLink>(pathOf(of), { days }),
    onSettled: () => client.invalidateQueries({ queryKey: ['links', of] }),
  });
}

export function useTakeBack(of: LinksOf): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (link: string) => sendJson<unknown>('DELETE', `${pathOf(of)}/${link}`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['links', of] }),
  });
}

/** How often a page that only has a link looks for a change: nobody tells it of one. */
const LOOK_MS = 60_000;

export function useShared(token: string): UseQueryResult<SharedDashboard> {
  return useQuery({
    queryKey: ['shared', token],
    queryFn: ({ signal }) => getJson<SharedDashboard>(`/api/shared/${encodeURIComponent(token)}`, signal),
    refetchInterval: LOOK_MS,
  });
}

interface SharedAnswer {
  readonly token: string;
  readonly answer: string;
  /** Of the shop: with it the answers change. */
  readonly version: number;
}

export function useSharedAnswer({ token, answer, version }: SharedAnswer): UseQueryResult<Answer> {
  const path = `/api/shared/${encodeURIComponent(token)}/answers/${encodeURIComponent(answer)}`;
  return useQuery({
    queryKey: ['shared', token, answer, version],
    queryFn: ({ signal }) => getJson<Answer>(path, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
}
