import type { AlertWays, FigureEntry, SentAlert } from '@throughline/server/routes';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { say } from '../texts/texts.js';
import { getJson, sendJson } from './request.js';

const shopPath = (shop: string): string => `/api/shops/${encodeURIComponent(shop)}`;

/**
 * The figures of a saved answer that an alert can look at, with what each is called and is now.
 * @param answer null where none are asked for.
 */
export function useFigures(shop: string, answer: string | null): UseQueryResult<FigureEntry[]> {
  const { locale } = say();
  const path = `${shopPath(shop)}/answers/${encodeURIComponent(answer ?? '')}/figures?locale=${locale}`;
  return useQuery({
    queryKey: ['figures', shop, answer, locale],
    enabled: answer !== null,
    queryFn: ({ signal }) => getJson<FigureEntry[]>(path, signal),
  });
}

/** What is sent again and again: figures, and whole dashboards. */
type SentKind = 'alerts' | 'digests';

const pathOf = (shop: string, kind: SentKind, id: string): string =>
  `${shopPath(shop)}/${kind}/${encodeURIComponent(id)}`;

/** How often it is looked for what became of a message that waits. */
const LOOK_MS = 30_000;

/** What an alert or a digest sent, the newest first. */
export function useSent(shop: string, kind: SentKind, id: string): UseQueryResult<SentAlert[]> {
  return useQuery({
    queryKey: ['sent', shop, kind, id],
    queryFn: ({ signal }) => getJson<SentAlert[]>(`${pathOf(shop, kind, id)}/log`, signal),
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ places }) => places.some(({ next }) => next !== null)) === true ? LOOK_MS : false,
  });
}

/** Sends the figure, or the dashboard, as it is now, as a test. */
export function useTest(shop: string, kind: SentKind, id: string): UseMutationResult<SentAlert, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson<SentAlert>('POST', `${pathOf(shop, kind, id)}/test`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['sent', shop, kind, id] }),
  });
}

/** By what this server can send; whoever runs it sets each way up. */
export function useWays(): UseQueryResult<AlertWays> {
  return useQuery({
    queryKey: ['alert-ways'],
    queryFn: ({ signal }) => getJson<AlertWays>('/api/alert-ways', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
