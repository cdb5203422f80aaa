import { afterAll, describe, expect, test } from 'vitest';
import { openChdbFront, type ChdbFront } from '../../testing/chdb-front.js';
import { eventStoreContract } from '../../testing/contract.js';
import { connect, RemoteEngine } from './engine.js';
import { openRemote } from './open.js';

let front: ChdbFront | undefined;

eventStoreContract('remote, chDB behind HTTP', async () => {
  front = await openChdbFront();
  return openRemote({ url: front.url });
});

afterAll(() => front?.close());

test('a list that no address could hold is sent all the same', async () => {
  front ??= await openChdbFront();
  const engine = new RemoteEngine(connect({ url: front.url }));
  const numbers = Array.from({ length: 20_000 }, (_, at) => at);
  const sql = 'SELECT arraySum({numbers:Array(UInt32)}) AS sum, {word:String} AS word';
  const rows = await engine.rows({ sql, params: { numbers, word: 'a\r\n\r\n--b' } });
  expect(rows).toEqual([{ sum: (20_000 * 19_999) / 2, word: 'a\r\n\r\n--b' }]);
  await engine.close();
});

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
