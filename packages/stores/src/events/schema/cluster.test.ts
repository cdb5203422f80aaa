import { describe, expect, test } from 'vitest';
import { clusterStatements } from './cluster.js';
import { JOURNEYS } from './journeys.js';
import { SHOPS, TABLES } from './tables.js';

const place = { name: 'main', database: 'shop', shard: 'shop_shard', replicated: true };

describe('the tables of a cluster', () => {
  test('what grows is sharded by object or event, replicated, and reached by a distributed table', () => {
    const [own = '', over = ''] = clusterStatements(JOURNEYS, place);
    expect(own).toContain("CREATE TABLE IF NOT EXISTS shop_shard.journeys ON CLUSTER 'main' (");
    expect(own).toContain(
      "ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/shop/{shard}/journeys', '{replica}', version, is_deleted)",
    );
    expect(over).toBe(
      "CREATE TABLE IF NOT EXISTS shop.journeys ON CLUSTER 'main' AS shop_shard.journeys\n" +
        "ENGINE = Distributed('main', 'shop_shard', 'journeys', cityHash64(object_id))",
    );
  });

  test('what is small stands on every server: all are replicas of one another', () => {
    const statements = clusterStatements(SHOPS, place);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain(
      "ReplicatedReplacingMergeTree('/clickhouse/tables/shop/all/shops', '{shard}-{replica}', version, removed)",
    );
  });

  test('all that happened to one object lies on one shard', () => {
    const keys = Object.fromEntries(TABLES.map(({ name, shardBy }) => [name, shardBy]));
    expect(keys).toMatchObject({
      events: 'cityHash64(id)',
      event_objects: 'cityHash64(object_id)',
      objects: 'cityHash64(object_id)',
      journeys: 'cityHash64(object_id)',
      object_relations: 'cityHash64(from_id)',
    });
  });

  test('without a Keeper, each server gets the plain engines by hand', () => {
    const text = clusterStatements(JOURNEYS, { ...place, replicated: false }).join('\n');
    expect(text).not.toMatch(/Replicated|ON CLUSTER/u);
    expect(text).toContain('ENGINE = ReplacingMergeTree(version, is_deleted)');
  });
});
