/** Tables that questions read. */
export type OwnTable = 'events' | 'event_objects' | 'objects' | 'object_relations' | 'journeys';

/** Tables that keep older versions of a row until they are merged away. */
const VERSIONED: ReadonlySet<string> = new Set<OwnTable>(['objects', 'object_relations', 'journeys']);

export const isVersioned = (table: string): boolean => VERSIONED.has(table);

/**
 * How the tables of a store are spread, as the text of a question has to know it. On a cluster, all that happened to
 * one object lies on one shard: what a question works out for each journey is written as one select over `own` tables,
 * run by `everyShard`, and aggregated around it, so that shards aggregate and only states of aggregates travel.
 */
export interface Layout {
  /** The rows that one shard holds, newest versions only: to stand after FROM within `everyShard`. */
  readonly own: (table: OwnTable) => string;
  /** The same with the versions that were replaced: to find out cheaply that none of them is as one looks for. */
  readonly everyVersion: (table: OwnTable) => string;
  /** The rows of a select over `own` tables, of all shards: to stand after FROM. */
  readonly everyShard: (select: string) => string;
}

const newest = (table: OwnTable) => (isVersioned(table) ? ' FINAL' : '');

/** Everything on one machine. */
export const ONE_MACHINE: Layout = {
  own: (table) => `${table}${newest(table)}`,
  everyVersion: (table) => table,
  everyShard: (select) => `(${select}\n)`,
};

/** Where the tables of a cluster lie. */
export interface ClusterPlace {
  /** As the servers' configuration names it. */
  readonly name: string;
  /** Of the distributed tables, by which everything is written and the store reads. */
  readonly database: string;
  /** Of the tables that hold each shard's own rows. */
  readonly shard: string;
  /** Replicas and `ON CLUSTER`, which need a Keeper; without, the tables are made on each server by hand. */
  readonly replicated: boolean;
}

export function clusterLayout({ name, shard }: ClusterPlace): Layout {
  return {
    own: (table) => `${shard}.${table}${newest(table)}`,
    everyVersion: (table) => `${shard}.${table}`,
    everyShard: (select) => `cluster('${name}', view(${select}\n))`,
  };
}
