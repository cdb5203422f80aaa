import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { appStoreContract } from '../../testing/app-contract.js';
import { entry } from '../../testing/lives.js';
import { postgresPrograms, TestPostgres } from '../../testing/postgres.js';
import { openAppRemote } from '../open.js';

// A server is started, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const programs = postgresPrograms();
const missing =
  programs === null ? ' (skipped: no PostgreSQL is installed; on Debian, the package postgresql)' : '';

describe.skipIf(programs === null)(`on a PostgreSQL server${missing}`, () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await TestPostgres.start(programs ?? '');
  });
  afterAll(() => server.stop());

  appStoreContract('remote', async () => openAppRemote(server.url));

  test('L11 two servers of ours that start at once share one database', async () => {
    const [one, two] = [openAppRemote(server.url), openAppRemote(server.url)];
    await Promise.all([one.findings.list('shared'), two.findings.list('shared')]);
    await one.findings.take('shared', entry('a', 1, { do: 'look' }));
    await expect(two.findings.take('shared', entry('a', 1, { do: 'look' }))).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await two.findings.find('shared', 'a')).toMatchObject({ state: 'looked-at' });
    await Promise.all([one.close(), two.close()]);
  });
});

test('L12 a server that does not answer is told as such, with what to do', async () => {
  const store = openAppRemote('postgres://nobody@127.0.0.1:9/none');
  const asked = store.findings.list('shop');
  await expect(asked).rejects.toMatchObject({ kind: 'unreachable' });
  await expect(asked).rejects.toThrow(/PostgreSQL.*Check its address/u);
  await store.close();
});
