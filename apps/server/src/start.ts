import { randomBytes } from 'node:crypto';
import { type EventStore, lockFolder, openEmbedded, openRemote } from '@throughline/stores';
import { waitAtMost } from './patience.js';
import { openServer, type RunningServer, type ServerOptions } from './server.js';

/** For each part to end in good order. A long import is cut off then, which the next start clears up. */
const PATIENCE_MS = 5000;

export interface StartOptions extends Omit<ServerOptions, 'store' | 'token'> {
  /** A ClickHouse server to keep events in, instead of the engine within this process. */
  readonly clickhouse?: { readonly url: string; readonly database: string };
}

function openStore({ data, clickhouse }: StartOptions): Promise<EventStore> {
  return clickhouse === undefined ? openEmbedded({ path: data }) : openRemote(clickhouse);
}

/**
 * Takes the data folder, opens the store in it and serves both; gives them back in the other order.
 * @throws StoreError where another process owns the folder; Failure where the port is taken.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const token = randomBytes(32).toString('base64url');
  const lock = await lockFolder(options.data);
  const opened: { close(): Promise<void> }[] = [{ close: () => lock.release() }];
  const closeAll = async (): Promise<void> => {
    for (const each of opened.reverse()) await waitAtMost(PATIENCE_MS, each.close());
  };
  try {
    const store = await openStore(options);
    opened.push(store);
    const server = await openServer({ ...options, store, token });
    opened.push(server);
    await lock.announce({ url: server.url, token });
    return { ...server, close: closeAll };
  } catch (thrown) {
    await closeAll();
    throw thrown;
  }
}
