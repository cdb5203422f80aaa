import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test as base, type LaunchOptions } from '@playwright/test';
import { build } from 'vite';
import { serverUrl } from './server.js';

const VISITOR =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';

/**
 * Tests in a visitor's browser: the one that drives the tests says that it is a program, and programs count as bots. Said by
 * a flag, since what is sent as a page ends knows nothing of a user agent that a test would set.
 */
export const test = base.extend<object, { readonly launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ browserName }, use, { project }) => {
      const { args = [], ...others } = project.use.launchOptions ?? {};
      const said = browserName === 'chromium' ? [`--user-agent=${VISITOR}`] : [];
      await use({ ...others, args: [...args, ...said] });
    },
    { scope: 'worker' },
  ],
});

interface ShopSite {
  readonly url: string;
  close(): Promise<void>;
}

/** A shop's own site, at another address than the server that its events go to. Pages by path. */
export async function serveShop(pages: Readonly<Record<string, string>>): Promise<ShopSite> {
  const server: Server = createServer((request, response) => {
    const page = pages[(request.url ?? '').split('?')[0] ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'no such page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A page with a script in it, as a shop's build would make it of what it imports from npm. */
export async function bundled(source: string): Promise<string> {
  const entry = join(import.meta.dirname, 'entry.virtual.js');
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'shopPage' } },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  if (bundle === undefined || !('output' in bundle)) throw new Error('The page was not built.');
  return bundle.output[0].code;
}

/** A shop for one test, which its write key names. */
export async function makeShop(id: string): Promise<void> {
  const made = await fetch(`${serverUrl()}/api/shops/${id}/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: id }),
  });
  expect(made.ok, await made.text()).toBe(true);
}

export interface ToldEvent {
  readonly activity: string;
  readonly device: string | null;
  readonly channel: string | null;
  readonly text: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly objects: readonly { readonly type: string; readonly id: string }[];
  readonly amount: { readonly value: string; readonly currency: string } | null;
}

/** What the shop knows of one object, in the order of time; nothing where it does not know it. */
export async function timelineOf(shop: string, object: string, id: string): Promise<readonly ToldEvent[]> {
  const answer = await fetch(`${serverUrl()}/api/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'timeline', shop, object, id, related: [] }),
  });
  if (!answer.ok) return [];
  return ((await answer.json()) as { readonly events: readonly ToldEvent[] }).events;
}

/** Ids of the objects of a type that the shop knows journeys of. */
export async function journeysOf(shop: string, object: string): Promise<readonly string[]> {
  const answer = await fetch(`${serverUrl()}/api/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'journeys', shop, object, sort: { by: 'start', direction: 'up' } }),
  });
  if (!answer.ok) return [];
  const { journeys } = (await answer.json()) as { readonly journeys: readonly { readonly id: string }[] };
  return journeys.map(({ id }) => id);
}

/** Activities of one object's events, once there are so many. */
export async function activitiesOf(
  shop: string,
  object: string,
  id: string,
  events: number,
): Promise<string[]> {
  const names = async () => (await timelineOf(shop, object, id)).map(({ activity }) => activity);
  await expect.poll(async () => (await names()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(events);
  return names();
}
