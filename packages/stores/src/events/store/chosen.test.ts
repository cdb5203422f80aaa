import { expect, test } from 'vitest';
import type { ClusterPlace } from '../layout.js';
import type { Statement } from '../port.js';
import { deletingBy, isOnEveryServer, makeChosen, spreadChosen } from './chosen.js';

const MAIN: ClusterPlace = { name: 'main', database: 'shop', shard: 'shop_shard', replicated: true };

/** What is said to the servers of a cluster with a Keeper, which no test has. */
async function saidOn(cluster: ClusterPlace | null): Promise<{ table: string; said: string[] }> {
  const said: string[] = [];
  const run = async ({ sql }: Statement): Promise<void> => void said.push(sql);
  const columns = [['id', 'UInt128']] as const;
  const table = await makeChosen({ cluster, run }, { importId: 7 }, { name: 'events', columns });
  await spreadChosen({ cluster, run }, [table]);
  return { table, said };
}

test('every server of a cluster has the whole list before anything is deleted by it', async () => {
  const { table, said } = await saidOn(MAIN);
  expect(table).toBe('shop.stage_7_chosen_events');
  expect(said).toHaveLength(2);
  expect(said[0]).toContain("CREATE TABLE IF NOT EXISTS shop.stage_7_chosen_events ON CLUSTER 'main' (");
  expect(said[0]).toContain(
    "ENGINE = ReplicatedMergeTree('/clickhouse/tables/shop/all/stage_7_chosen_events', '{shard}-{replica}')",
  );
  expect(said[1]).toBe("SYSTEM SYNC REPLICA ON CLUSTER 'main' shop.stage_7_chosen_events");
  expect(isOnEveryServer('stage_7_chosen_events')).toBe(true);
  expect(isOnEveryServer('stage_7_events')).toBe(false);
  expect(deletingBy({ cluster: MAIN })).toMatchObject({ allow_nondeterministic_mutations: 1 });
});

test('on one machine it is one table, and there is nobody to wait for', async () => {
  const { table, said } = await saidOn(null);
  expect(table).toBe('stage_7_chosen_events');
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('ENGINE = MergeTree');
});
