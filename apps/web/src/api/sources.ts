import type {
  DeadLetterEntry,
  IncomingItem,
  ReplayBody,
  ReplayReport,
  SettingsBody,
  SourcesReport,
} from '@throughline/server/routes';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { say } from '../texts/texts.js';
import { getJson, postJson, sendJson } from './request.js';
import { listenWhileSeen } from './stream.js';

const LOOK_MS = 5000;
/** Items that are kept on the screen. */
const MOST_ITEMS = 100;

const pathOf = (shop: string, rest: string): string => `/api/shops/${encodeURIComponent(shop)}/${rest}`;

/** What came in live, by source; asked for again every few seconds. */
export function useSources(shop: string): UseQueryResult<SourcesReport> {
  return useQuery({
    queryKey: ['sources', shop],
    queryFn: ({ signal }) => getJson<SourcesReport>(pathOf(shop, 'sources'), signal),
    refetchInterval: LOOK_MS,
  });
}

/** What could not be used. */
export function useDeadLetters(shop: string): UseQueryResult<DeadLetterEntry[]> {
  return useQuery({
    queryKey: ['dead-letters', shop],
    queryFn: ({ signal }) => getJson<DeadLetterEntry[]>(pathOf(shop, 'dead-letters?limit=200'), signal),
    refetchInterval: LOOK_MS,
  });
}

/** Reads dead letters once more, mended as is said. */
export function useReplay(shop: string): UseMutationResult<ReplayReport, Error, ReplayBody> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => postJson<ReplayReport>(pathOf(shop, 'dead-letters/replay'), body),
    onSettled: () => client.invalidateQueries({ queryKey: ['dead-letters', shop] }),
  });
}

/** Puts the settings of a shop; all answers about it are asked for anew, since it has another version then. */
export function useSaveSettings(shop: string): UseMutationResult<unknown, Error, SettingsBody> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => sendJson<unknown>('PUT', pathOf(shop, 'settings'), body),
    onSettled: () => client.invalidateQueries({ queryKey: ['shops'] }),
  });
}

export interface Incoming {
  /** The newest first. */
  readonly items: readonly IncomingItem[];
  /** `cut` while the stream is broken off: the browser opens it again by itself. */
  readonly state: 'opening' | 'listening' | 'cut';
}

const OPENING: Incoming = { items: [], state: 'opening' };

/** What comes in, as it comes. While paused nothing moves; what came meanwhile is there when it goes on. */
export function useIncoming(shop: string, paused: boolean): Incoming {
  const [incoming, setIncoming] = useState(OPENING);
  useEffect(() => {
    if (paused) return;
    return listenWhileSeen(() => {
      const source = new EventSource(`${pathOf(shop, 'incoming')}?locale=${say().locale}`);
      // Each time it is opened, the stream begins with what is kept: that replaces what is on the screen.
      let begins = true;
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const fresh = (JSON.parse(data) as IncomingItem[]).toReversed();
        const all = begins;
        begins = false;
        setIncoming(({ items }) => ({
          items: all ? fresh : [...fresh, ...items].slice(0, MOST_ITEMS),
          state: 'listening',
        }));
      };
      source.onerror = () => {
        begins = true;
        setIncoming(({ items }) => ({ items, state: 'cut' }));
      };
      return source;
    });
  }, [shop, paused]);
  return incoming;
}
