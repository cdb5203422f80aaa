import { TABLES } from '../events/schema/tables.js';
import type { Rewrite } from './chdb-front.js';

const SHARDS = ['throughline_shard_1', 'throughline_shard_2'] as const;
/** Both shards are read by a merge table, whose optimised plans fail where one of them has no rows of a shop. */
const UNOPTIMISED = 'SET query_plan_enable_optimizations = 0;\n';
const SHARD_NAMES = SHARDS.map((name) => `'${name}'`).join(', ');
const SHARD = /\bthroughline_shard\b(?!_)/gu;

/**
 * What a cluster of two shards does with the statements of a store, done by one engine: each shard is a database of its
 * own rows, a distributed table reads both and sends what is written to the shard that its key says, and what is to be
 * done on the whole cluster is done in each of them. Replicas are left aside: there is no Keeper.
 */
export function onTwoShards(cluster: string): Rewrite {
  const everywhere = new RegExp(` ON CLUSTER '${cluster}'`, 'gu');
  return (sql) => {
    if (sql.startsWith('SYSTEM SYNC REPLICA')) return ['SELECT 1'];
    const plain = withoutReplicas(sql.replaceAll(everywhere, '')).replaceAll(
      `clusterAllReplicas('${cluster}', system.parts)`,
      'system.parts',
    );
    const run = readingBoth(plain) ?? writingApart(plain) ?? onEach(plain);
    return run.map((each) => `${UNOPTIMISED}${each}`);
  };
}

function withoutReplicas(sql: string): string {
  return sql.replaceAll(
    /Replicated(\w+)\('[^']*', '[^']*'(?:, )?([^)]*)\)/gu,
    (_all, family: string, own: string) => (own === '' ? family : `${family}(${own})`),
  );
}

/** A distributed table: all rows of both, when it is read. */
function readingBoth(sql: string): string[] | null {
  const made = /^(CREATE TABLE IF NOT EXISTS \S+) AS throughline_shard\.(\w+)\s+ENGINE = Distributed/u.exec(
    sql,
  );
  if (made === null) return null;
  const [, create = '', table = ''] = made;
  return [
    `${create} AS ${SHARDS[0]}.${table} ENGINE = Merge(REGEXP('^throughline_shard_[12]$'), '^${table}$')`,
  ];
}

/** Rows that are put into a distributed table go where the key says. */
function writingApart(sql: string): string[] | null {
  const [, table = '', select = ''] = /^INSERT INTO (\w+) (SELECT [^]+)$/u.exec(sql) ?? [];
  const key = TABLES.find(({ name }) => name === table)?.shardBy;
  if (key === undefined) return null;
  return SHARDS.map(
    (shard, at) => `INSERT INTO ${shard}.${table} SELECT * FROM (${select}) WHERE ${key} % 2 = ${at}`,
  );
}

/** What names the shards' own tables is done on both. */
function onEach(sql: string): readonly string[] {
  if (sql.includes('system.parts')) return [sql.replaceAll("'throughline_shard'", SHARD_NAMES)];
  if (sql.search(SHARD) === -1 || sql.includes('system.')) return [sql];
  return SHARDS.map((shard) => sql.replaceAll(SHARD, shard));
}
