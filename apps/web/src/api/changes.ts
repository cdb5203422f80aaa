import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listenWhileSeen } from './stream.js';

/** Between looks whether the answers under way have come. */
const LOOK_MS = 250;

/**
 * Keeps the screen with the shop: when the server tells of a change, the list of shops is asked for again, and with its
 * version the answers that are shown.
 */
export function useChanges(shop: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (shop === null) return;
    const refresh = whenQuiet(queries);
    let said: number | undefined;
    const take = (message: MessageEvent<unknown>): void => {
      const told = String(message.data);
      if (isNewer(queries, shop, told)) refresh.ask();
      const { comments } = JSON.parse(told) as { readonly comments?: number };
      if (comments !== said) void queries.invalidateQueries({ queryKey: ['comments', shop] });
      said = comments;
    };
    const leave = listenWhileSeen(() => {
      const source = new EventSource(`/api/shops/${encodeURIComponent(shop)}/changes`);
      source.onmessage = take;
      return source;
    });
    return () => {
      leave();
      refresh.stop();
    };
  }, [queries, shop]);
}

function isNewer(queries: QueryClient, shop: string, data: string): boolean {
  const { version } = JSON.parse(data) as { readonly version: number };
  const known = queries.getQueryData<{ id: string; version: number }[]>(['shops']);
  return known?.find(({ id }) => id === shop)?.version !== version;
}

/**
 * Refreshes once nothing is being answered: a shop that changes every second must not cut off, again and again, an answer
 * that takes two.
 */
function whenQuiet(queries: QueryClient): { ask(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    if (queries.isFetching() > 0) timer = setTimeout(look, LOOK_MS);
    else void queries.invalidateQueries({ queryKey: ['shops'] });
  };
  return {
    ask: () => {
      if (timer === undefined) look();
    },
    stop: () => clearTimeout(timer),
  };
}
