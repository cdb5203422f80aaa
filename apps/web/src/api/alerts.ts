import type { AlertWays, FigureEntry, SentAlert } from '@throughline/server/routes';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, sendJson } from './request.js';

const shopPath = (shop: string): string => `/api/shops/${encodeURIComponent(shop)}`;

/** The figures of a saved answer that an alert can look at, with what each is now. */
export function useFigures(shop: string, answer: string): UseQueryResult<FigureEntry[]> {
  return useQuery({
    queryKey: ['figures', shop, answer],
    queryFn: ({ signal }) =>
      getJson<FigureEntry[]>(`${shopPath(shop)}/answers/${encodeURIComponent(answer)}/figures`, signal),
  });
}

const alertPath = (shop: string, id: string): string => `${shopPath(shop)}/alerts/${encodeURIComponent(id)}`;

/** What an alert sent, the newest first. */
export function useSent(shop: string, id: string): UseQueryResult<SentAlert[]> {
  return useQuery({
    queryKey: ['sent', shop, id],
    queryFn: ({ signal }) => getJson<SentAlert[]>(`${alertPath(shop, id)}/log`, signal),
  });
}

/** Sends the figure as it is now, as a test. */
export function useTest(shop: string, id: string): UseMutationResult<SentAlert, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson<SentAlert>('POST', `${alertPath(shop, id)}/test`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['sent', shop, id] }),
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
