import type { FullConfig } from '@playwright/test';
import { startServer, tellServers } from './server.js';

/** A server for each worker, on a fresh demo shop for all of its specs: making the shop is the slow part. */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const started = await Promise.allSettled(Array.from({ length: workers }, () => startServer()));
  const servers = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') {
    await stop();
    throw failed.reason;
  }
  tellServers(servers.map(({ url }) => url));
  return stop;
}
