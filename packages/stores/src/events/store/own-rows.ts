import type { Engine } from '../engine.js';
import { clause } from '../schema/cluster.js';
import { MOVED_TABLES } from '../schema/tables.js';

const isSharded = (table: string): boolean =>
  MOVED_TABLES.some(({ name, shardBy }) => name === table && shardBy !== undefined);

/** Where a table's own rows lie, for statements that change or drop them: on a cluster, on each shard. */
export function ownRows({ cluster }: Engine, table: string): string {
  if (cluster === null) return table;
  return `${isSharded(table) ? `${cluster.shard}.` : ''}${table}${clause(cluster)}`;
}
