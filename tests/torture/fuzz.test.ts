import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer } from '@throughline/server';
import { openEmbedded } from '@throughline/stores';
import { expect, test } from 'vitest';
import { Fuzzer, type Route } from './fuzz/fuzzer.js';
import { spawnServer } from './server.js';

/** `npm run torture -- --fuzz 600` goes on for ten minutes; `--seed 8` draws other requests. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 20);
const SEED = Number(process.env['FUZZ_SEED'] ?? 7);
/**
 * Resident, of the server. The engine takes some 400 MB by itself; each of the four senders may have a body of 64 MB read,
 * unpacked and parsed at once, and what is free of that is not given back at once.
 */
const MOST_MB = 1800;

/** Routes whose effect would end the run: the first account shuts the door, and a removed shop has no events to count. */
const LEFT_OUT = new Set(['POST /api/access/set-up', 'DELETE /api/shops/:id']);

/** Those of the whole server, the app's pages among them. */
async function everyRoute(): Promise<Route[]> {
  const data = mkdtempSync(join(tmpdir(), 'fuzz-routes-'));
  const store = await openEmbedded();
  const server = await openServer({ store, data, port: 0, log: () => undefined });
  const routes = server.app.declaredRoutes.map(({ method, url }) => ({ method, url }));
  await server.close();
  await store.close();
  rmSync(data, { recursive: true });
  return routes.filter(({ method, url }) => !LEFT_OUT.has(`${method} ${url}`));
}

/** Orders of valid events that are stored, and how many events each has. */
async function storedIn(data: string): Promise<Map<string, number>> {
  const store = await openEmbedded({ path: data });
  const sql = `SELECT object_id AS id, count() AS n FROM event_objects
    WHERE shop = 'fuzz' AND object_type = 'order' AND startsWith(object_id, 'valid-') GROUP BY id`;
  const rows = await store.query<{ id: string; n: number }>({ sql });
  await store.close();
  return new Map(rows.map(({ id, n }) => [id, n]));
}

function waitingIn(data: string): string[] {
  return readdirSync(join(data, 'intake', 'fuzz')).filter((name) => /^\d{12}\./u.test(name));
}

test(`every way in, ${SECONDS} s of hostile requests (seed ${SEED}): never a fault, memory bounded, what was valid is kept`, {
  timeout: (SECONDS + 180) * 1000,
}, async () => {
  const routes = await everyRoute();
  expect(routes.length).toBeGreaterThan(60);
  const data = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const server = await spawnServer(data);
  const fuzzer = new Fuzzer(server, routes);
  try {
    await fuzzer.run(SECONDS, SEED);
    expect(server.process.exitCode, fuzzer.said).toBeNull();
    expect(fuzzer.faults, fuzzer.said).toEqual([]);
    expect(fuzzer.said).not.toMatch(/failed:|\bat .*\.js:\d+/u);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect(fuzzer.mostMemory).toBeLessThan(MOST_MB);
    await expect.poll(() => waitingIn(data), { timeout: 60_000, interval: 300 }).toEqual([]);
    await server.end('SIGTERM');
    const stored = await storedIn(data);
    const { due } = fuzzer.mixed;
    expect(due.size).toBeGreaterThan(0);
    expect([...due].filter((order) => stored.get(order) !== 1)).toEqual([]);
    const memory = `${Math.round(fuzzer.mostMemory)} MB at most`;
    process.stderr.write(`${fuzzer.requests} requests, ${due.size} valid events kept, ${memory}\n`);
  } finally {
    if (server.process.exitCode === null) server.process.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
});
