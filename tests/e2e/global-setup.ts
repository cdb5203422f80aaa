import { startServer } from './server.js';

/** One server on one fresh demo shop for all specs: making the shop is the slow part. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer();
  process.env['THROUGHLINE_URL'] = server.url;
  return () => server.stop();
}
