import { randomBytes } from 'node:crypto';
import { lockFolder, openEmbedded } from '@throughline/stores';
import { waitAtMost } from './patience.js';
import { openServer, type RunningServer, type ServerOptions } from './server.js';

/** For each part to end in good order. A long import is cut off then, which the next start clears up. */
const PATIENCE_MS = 5000;

export type StartOptions = Omit<ServerOptions, 'store' | 'token'>;

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
    const store = await openEmbedded({ path: options.data });
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
