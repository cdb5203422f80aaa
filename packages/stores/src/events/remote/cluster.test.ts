import { afterAll } from 'vitest';
import { openChdbFront, type ChdbFront } from '../../testing/chdb-front.js';
import { TEST_CLUSTERS } from '../../testing/clusters.js';
import { eventStoreContract } from '../../testing/contract.js';
import { openRemote } from './open.js';

/*
 * The whole contract over distributed tables: a cluster of one shard, which is the engine itself. Replicas need a Keeper,
 * which the embedded engine has not; what makes them is text, and is tested as such beside it.
 */

let front: ChdbFront | undefined;

eventStoreContract('remote, distributed tables', async () => {
  front = await openChdbFront(TEST_CLUSTERS);
  return openRemote({ url: front.url, cluster: { name: 'solo', replicated: false } });
});

afterAll(() => front?.close());
