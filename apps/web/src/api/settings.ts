import type { ShopSettings } from '@throughline/model';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, sendJson } from './request.js';

const pathOf = (shop: string): string => `/api/shops/${encodeURIComponent(shop)}/settings`;

/** All that a shop has decided for itself. */
export function useSettings(shop: string): UseQueryResult<ShopSettings> {
  return useQuery({
    queryKey: ['settings', shop],
    queryFn: ({ signal }) => getJson<ShopSettings>(pathOf(shop), signal),
  });
}

/** Saves them whole; every figure of the shop is asked for again, since it may follow from them. */
export function useSaveSettings(shop: string): UseMutationResult<ShopSettings, Error, ShopSettings> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: ShopSettings) => sendJson<ShopSettings>('PUT', pathOf(shop), settings),
    onSuccess: (saved) => {
      client.setQueryData(['settings', shop], saved);
      return client.invalidateQueries({ queryKey: ['shops'] });
    },
  });
}
