import type {
  BackfillBody,
  BackfillEntry,
  HookBody,
  HookEntry,
  RotateHookBody,
} from '@throughline/server/routes';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, sendJson } from './request.js';

const LOOK_MS = 4000;
/** While a past is being read. */
const WATCH_MS = 1000;

const hooksOf = (shop: string, rest = ''): string => `/api/shops/${encodeURIComponent(shop)}/hooks${rest}`;
const pastsOf = (shop: string, rest = ''): string =>
  `/api/shops/${encodeURIComponent(shop)}/backfills${rest}`;

/** The sources of webhooks, and what became of their deliveries; asked for again every few seconds. */
export function useHooks(shop: string): UseQueryResult<HookEntry[]> {
  return useQuery({
    queryKey: ['hooks', shop],
    queryFn: ({ signal }) => getJson<HookEntry[]>(hooksOf(shop), signal),
    refetchInterval: LOOK_MS,
    retry: false,
  });
}

/** A change of one source of webhooks, as it is sent. */
interface Change {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

function useChange<Asked, Told>(
  shop: string,
  change: (asked: Asked) => Change,
): UseMutationResult<Told, Error, Asked> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => {
      const { method, path, body = {} } = change(asked);
      return sendJson<Told>(method, path, body);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['hooks', shop] }),
  });
}

interface Named<Body> {
  readonly name: string;
  readonly body: Body;
}

export const useSetHook = (shop: string): UseMutationResult<HookEntry, Error, Named<HookBody>> =>
  useChange(shop, ({ name, body }) => ({ method: 'PUT', path: hooksOf(shop, `/${name}`), body }));
export const useRotateHook = (shop: string): UseMutationResult<HookEntry, Error, Named<RotateHookBody>> =>
  useChange(shop, ({ name, body }) => ({ method: 'POST', path: hooksOf(shop, `/${name}/rotate`), body }));
export const useRemoveHook = (shop: string): UseMutationResult<unknown, Error, string> =>
  useChange(shop, (name) => ({ method: 'DELETE', path: hooksOf(shop, `/${name}`) }));
export const useRestoreHook = (shop: string): UseMutationResult<HookEntry, Error, string> =>
  useChange(shop, (name) => ({ method: 'POST', path: hooksOf(shop, `/${name}/restore`) }));

/** Whether something is being read, or waits to be. */
export function isReading({ phase }: BackfillEntry): boolean {
  return phase === 'reading' || phase === 'waiting';
}

/** How far the past of each vendor was read; watched while one of them is. */
export function useBackfills(shop: string): UseQueryResult<BackfillEntry[]> {
  return useQuery({
    queryKey: ['backfills', shop],
    queryFn: ({ signal }) => getJson<BackfillEntry[]>(pastsOf(shop), signal),
    refetchInterval: ({ state }) => (state.data?.some(isReading) === true ? WATCH_MS : false),
    retry: false,
  });
}

export function useStartBackfill(shop: string): UseMutationResult<BackfillEntry, Error, BackfillBody> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body) => sendJson<BackfillEntry>('POST', pastsOf(shop), body),
    onSettled: () => queries.invalidateQueries({ queryKey: ['backfills', shop] }),
  });
}

export function useStopBackfill(shop: string): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (vendor) => sendJson('DELETE', pastsOf(shop, `/${vendor}`), {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['backfills', shop] }),
  });
}
