import type { FullConfig } from '@playwright/test';
import { startServer, tellServers } from './server.js';

/** A server for each worker, on a fresh demo shop for all of its specs: making the shop is the slow part. */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const servers = await Promise.all(Array.from({ length: workers }, () => startServer()));
  tellServers(servers.map(({ url }) => url));
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}
