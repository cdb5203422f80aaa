import { expect } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const START_LIMIT = 90_000;

/** What webhooks of alerts are signed with here. */
export const ALERT_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const ALERTS = { THROUGHLINE_ALERT_SECRET: ALERT_SECRET, THROUGHLINE_ALLOW_PUSH: '127.0.0.1' };

interface RunningServer {
  readonly url: string;
  /** What it has written to its standard error. */
  said(): string;
  stop(): Promise<void>;
}

/** Starts the built product on a data folder of its own, as `npm start` does. */
export async function startServer(more: readonly string[] = []): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'throughline-e2e-'));
  const child = spawn(
    process.execPath,
    [join(ROOT, 'apps/cli/dist/main.js'), 'start', '--demo', '--port', '0', '--data', data, ...more],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...ALERTS } },
  );
  let told = '';
  child.stderr.on('data', (chunk) => (told += String(chunk)));
  const url = await readUrl(child);
  return {
    url,
    said: () => told,
    stop: async () => {
      await ended(child);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(
      () => reject(new Error(`No address after ${START_LIMIT} ms:\n${said}`)),
      START_LIMIT,
    );
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/u.exec(said)?.[0];
      if (found === undefined) return;
      clearTimeout(limit);
      resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

const ADDRESSES = 'THROUGHLINE_URLS';

/** Tells the workers which servers there are, one for each: what they are started with is all that they share. */
export function tellServers(urls: readonly string[]): void {
  process.env[ADDRESSES] = urls.join(' ');
}

/** Address of this worker's server, of those that the global set-up started. */
export function serverUrl(): string {
  const urls = process.env[ADDRESSES]?.split(' ') ?? [];
  const url = urls[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  if (url === undefined) throw new Error('The global set-up did not start a server for this worker.');
  return url;
}

interface StoredShop {
  readonly id: string;
  readonly events: number;
}

/** Waits until the demo shop is stored, events and all: the server answers before it is. */
export async function demoStored(): Promise<void> {
  const events = async (): Promise<number> => {
    const shops = (await (await fetch(`${serverUrl()}/api/shops`)).json()) as readonly StoredShop[];
    return shops.find(({ id }) => id === 'demo')?.events ?? 0;
  };
  await expect.poll(events, { timeout: 110_000 }).toBeGreaterThan(0);
}
