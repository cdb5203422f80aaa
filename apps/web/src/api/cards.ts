import type {
  Card,
  CardDeskEntry,
  CardLinkEntry,
  CardOrder,
  CardSecret,
  NewCard,
} from '@throughline/server/routes';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { inVainOf, type Looks, waitOf } from '../card/pace.js';
import { getChanged, getJson, type Known, postJson, RequestError, sendJson } from './request.js';

/** As long as the server lets a link to a card last. */
export const CARD_DAYS = 90;

/** What is wrong with a link stays wrong; a server that is away comes back. */
export const isFinal = (error: Error | null): boolean =>
  error instanceof RequestError && [400, 404, 410].includes(error.status);

/** A card as it was last told. */
interface Looked extends Known<Card>, Looks {}

/**
 * A card, which looks for changes by itself: nobody tells it of one. It does not while its page is hidden, and looks as soon as it is seen
 * again.
 * @param query of the page's own address, with its signature.
 */
export function useCard(shop: string, query: string): UseQueryResult<Card> {
  const client = useQueryClient();
  const queryKey = ['card', shop, query];
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Looked> => {
      const known = client.getQueryData<Looked>(queryKey);
      const path = `/api/cards/${encodeURIComponent(shop)}?${query}`;
      const changed = await getChanged<Card>(path, known?.etag ?? null, signal);
      const failed = client.getQueryState(queryKey)?.errorUpdateCount ?? 0;
      if (changed !== null) return { ...changed, inVain: 0, failed };
      if (known === undefined) throw new Error('a card that was never told cannot be unchanged');
      return { ...known, inVain: known.inVain + 1, failed };
    },
    select: ({ body }) => body,
    refetchInterval: ({ state: { data, error, errorUpdateCount } }) =>
      isFinal(error) ? false : waitOf(inVainOf(data ?? null, errorUpdateCount)),
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: ({ state: { error } }) => !isFinal(error),
  });
}

const pathOf = (shop: string, rest: string): string => `/api/shops/${encodeURIComponent(shop)}/${rest}`;

/** Makes a link to the card of a customer, by the days that it lasts. */
export function useMakeCard(shop: string, customer: string): UseMutationResult<NewCard, Error, number> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (days) => postJson<NewCard>(pathOf(shop, 'cards'), { customer, days } satisfies CardOrder),
    onSettled: () => client.invalidateQueries({ queryKey: ['card-links', shop] }),
  });
}

/** The links that were given out and have not ended, those that were taken back among them. */
export function useCardLinks(shop: string): UseQueryResult<CardLinkEntry[]> {
  return useQuery({
    queryKey: ['card-links', shop],
    queryFn: ({ signal }) => getJson<CardLinkEntry[]>(pathOf(shop, 'cards'), signal),
  });
}

/** Takes a link back, by its id. */
export const useRevokeCard = (shop: string): UseMutationResult<unknown, Error, string> =>
  useLinkChange(shop, 'DELETE', '');

/** Has a link that was taken back show its card again. */
export const useRestoreCard = (shop: string): UseMutationResult<unknown, Error, string> =>
  useLinkChange(shop, 'POST', '/restore');

function useLinkChange(
  shop: string,
  method: 'POST' | 'DELETE',
  step: string,
): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (link) =>
      sendJson<unknown>(method, pathOf(shop, `cards/${encodeURIComponent(link)}${step}`), {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['card-links', shop] }),
  });
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

/** What the secret before signed ends with it: the links that were given out, too. */
export function useRenewCardSecret(shop: string): UseMutationResult<CardSecret, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson<CardSecret>(pathOf(shop, 'card-desk/secret'), {}),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['card-desk', shop] });
      await client.invalidateQueries({ queryKey: ['card-links', shop] });
    },
  });
}
