import type { ClusterPlace } from '../layout.js';
import { literal } from '../sql.js';
import { createTable } from './ddl.js';
import type { TableShape } from './tables.js';

/** The statements that make a table, wherever it lies. */
export function makeTable(shape: TableShape, cluster: ClusterPlace | null): string[] {
  return cluster === null ? [createTable(shape)] : clusterStatements(shape, cluster);
}

/**
 * The statements that make a table on a cluster. A table with a sharding key becomes one of each shard's own, with
 * replicas, and a distributed one over them under the plain name. One without is small, and every server has all of it.
 */
export function clusterStatements(shape: TableShape, place: ClusterPlace): string[] {
  if (shape.shardBy === undefined)
    return [onCluster({ ...shape, engine: engineOf(shape, place, 'all') }, place)];
  const own = { ...shape, engine: engineOf(shape, place, '{shard}') };
  const { name, database, shard } = place;
  const over = `Distributed(${literal(name)}, ${literal(shard)}, ${literal(shape.name)}, ${shape.shardBy})`;
  return [
    onCluster(own, place, `${shard}.${shape.name}`),
    `CREATE TABLE IF NOT EXISTS ${database}.${shape.name}${clause(place)} AS ${shard}.${shape.name}\nENGINE = ${over}`,
  ];
}

/** `ON CLUSTER`, where a Keeper hands statements on to all servers. */
export function clause({ name, replicated }: ClusterPlace): string {
  return replicated ? ` ON CLUSTER ${literal(name)}` : '';
}

function onCluster(shape: TableShape, place: ClusterPlace, name = `${place.database}.${shape.name}`): string {
  return createTable(shape, `${name}${clause(place)}`);
}

/** `ReplacingMergeTree(version)` with a path for its replicas; those of a small table are all servers. */
function engineOf({ engine, name }: TableShape, { database, replicated }: ClusterPlace, of: string): string {
  if (!replicated) return engine;
  const [, family = engine, own = ''] = /^(\w+)(?:\((.*)\))?$/u.exec(engine) ?? [];
  const replica = of === 'all' ? '{shard}-{replica}' : '{replica}';
  const args = [literal(`/clickhouse/tables/${database}/${of}/${name}`), literal(replica), own];
  return `Replicated${family}(${args.filter((each) => each !== '').join(', ')})`;
}
