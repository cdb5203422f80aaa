import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openEmbedded } from '@throughline/stores';
import { expect, test } from 'vitest';
import { openServer } from '../server.js';
import { COMPANION_PATHS } from './companions.js';
import { ENDPOINTS } from './endpoints.js';

const run = promisify(execFile);
const read = (name: string) => readFile(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');

test('the examples of docs/sources.md run, and their events are one order’s', async () => {
  const data = await mkdtemp(join(tmpdir(), 'sources-docs-'));
  const store = await openEmbedded();
  const server = await openServer({ store, data, port: 0 });
  try {
    const scripts = [...(await read('sources.md')).matchAll(/```sh\n([\s\S]*?)```/gu)];
    expect(scripts).toHaveLength(2);
    for (const [, script = ''] of scripts) {
      const here = script.replaceAll('http://127.0.0.1:4400', server.url);
      const { stdout } = await run('bash', ['-c', `set -euo pipefail\n${here}`]);
      expect(JSON.parse(stdout)).toMatchObject({ shop: 'boots', accepted: 1, rejected: 0 });
    }
    await server.services.intake.settled();
    const sql =
      "SELECT length(activities) AS steps FROM journeys FINAL WHERE shop = 'boots' AND object_id = '1001'";
    expect(await store.query({ sql })).toEqual([{ steps: 2 }]);
  } finally {
    await server.close();
    await store.close();
    await rm(data, { recursive: true });
  }
});

test('every way in is on the page of the API', async () => {
  const page = await read('api.md');
  const told = page.replaceAll(/`[^`]*\{[^}]*\}[^`]*`/gu, (code) => {
    const [, before = '', list = ''] = /([^`{ ]*)\{([^}]*)\}/u.exec(code) ?? [];
    return list
      .split(',')
      .map((each) => `${before}${each}`)
      .join(' ');
  });
  const paths = [...ENDPOINTS.map(({ path }) => path), ...COMPANION_PATHS];
  const bare = (path: string) => path.replace(/\/$/u, '');
  expect(paths.map(bare).filter((path) => !told.includes(path))).toEqual([]);
});
