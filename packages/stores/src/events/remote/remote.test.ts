import { afterAll, describe, expect, test } from 'vitest';
import { openChdbFront, type ChdbFront } from '../../testing/chdb-front.js';
import { eventStoreContract } from '../../testing/contract.js';
import { openRemote } from './open.js';

let front: ChdbFront | undefined;

eventStoreContract('remote, chDB behind HTTP', async () => {
  front = await openChdbFront();
  return openRemote({ url: front.url });
});

afterAll(() => front?.close());

const server = process.env['CLICKHOUSE_URL'];
describe.skipIf(server === undefined)('with a real server (skipped where CLICKHOUSE_URL is not set)', () => {
  const database = `throughline_test_${process.pid}`;
  eventStoreContract('remote, ClickHouse', () => openRemote({ url: server ?? '', database }));
});

test('a server that does not answer is named', async () => {
  const opening = openRemote({ url: 'http://127.0.0.1:9' });
  await expect(opening).rejects.toMatchObject({ kind: 'unreachable' });
  await expect(opening).rejects.toThrow('http://127.0.0.1:9');
});
