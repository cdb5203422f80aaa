import type { Card, CardDeskEntry, CardOrder, CardSecret, NewCard } from '@throughline/server/routes';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, postJson, RequestError, sendJson } from './request.js';

/** How often a card looks for a change: nobody tells it of one. */
const LOOK_MS = 60_000;

/** What is wrong with a link stays wrong; a server that is away comes back. */
export const isFinal = (error: Error | null): boolean =>
  error instanceof RequestError && (error.status === 404 || error.status === 410);

/** @param query of the page's own address, with its signature. */
export function useCard(shop: string, query: string): UseQueryResult<Card> {
  return useQuery({
    queryKey: ['card', shop, query],
    queryFn: ({ signal }) => getJson<Card>(`/api/cards/${encodeURIComponent(shop)}?${query}`, signal),
    refetchInterval: ({ state }) => (isFinal(state.error) ? false : LOOK_MS),
  });
}

const pathOf = (shop: string, rest: string): string => `/api/shops/${encodeURIComponent(shop)}/${rest}`;

export function useMakeCard(shop: string): UseMutationResult<NewCard, Error, CardOrder> {
  return useMutation({ mutationFn: (order) => postJson<NewCard>(pathOf(shop, 'cards'), order) });
}

export function useCardDesk(shop: string): UseQueryResult<CardDeskEntry> {
  return useQuery({
    queryKey: ['card-desk', shop],
    queryFn: ({ signal }) => getJson<CardDeskEntry>(pathOf(shop, 'card-desk'), signal),
  });
}

export function useSaveSites(shop: string): UseMutationResult<CardDeskEntry, Error, readonly string[]> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sites) => sendJson<CardDeskEntry>('PUT', pathOf(shop, 'card-desk'), { sites }),
    onSettled: () => client.invalidateQueries({ queryKey: ['card-desk', shop] }),
  });
}

export function useRenewCardSecret(shop: string): UseMutationResult<CardSecret, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson<CardSecret>(pathOf(shop, 'card-desk/secret'), {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['card-desk', shop] }),
  });
}
