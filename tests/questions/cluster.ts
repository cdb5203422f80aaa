import type { EventStore, Layout, OwnTable, QueryOptions, Statement } from '@throughline/stores';

const SHARDED_BY: Readonly<Record<OwnTable, string>> = {
  events: 'id',
  event_objects: 'object_id',
  objects: 'object_id',
  object_relations: 'from_id',
  journeys: 'object_id',
};
const VERSIONED: readonly OwnTable[] = ['objects', 'object_relations', 'journeys'];

/**
 * A cluster of two shards that are the engine itself: each of them sees the half of every table that the sharding key
 * gives it. What a question gets wrong about shards, it gets wrong here.
 */
export const TWINS: Layout = {
  own: (table) => halfOf(table, VERSIONED.includes(table) ? ' FINAL' : ''),
  everyVersion: (table) => halfOf(table, ''),
  everyShard: (select) => `cluster('twins', view(${select}))`,
};

function halfOf(table: OwnTable, newest: string): string {
  const half = `cityHash64(${SHARDED_BY[table]}) % 2 = shardNum() - 1`;
  return `(SELECT * FROM throughline.${table}${newest} WHERE ${half})`;
}

/** The same store, its tables spread over the twins; `watch` is told each statement before it runs. */
export function onTwins(store: EventStore, watch: (statement: Statement) => Promise<void>): EventStore {
  const query = async <Row>(statement: Statement, options?: QueryOptions): Promise<Row[]> => {
    await watch(statement);
    return store.query<Row>(statement, options);
  };
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'layout') return TWINS;
      if (name === 'query') return query;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

interface Step {
  readonly depth: number;
  readonly name: string;
}

/** Steps of a plan, with how deep they lie: the engine draws plans as trees. */
function stepsOf(plan: readonly string[]): Step[] {
  return plan.flatMap((line) => {
    const found = /^((?:[│ ]{2,3})*)(?:[├└]──)?([A-Z]\w+)/u.exec(line.replaceAll('│', '│'));
    const [, indent = '', name = ''] = found ?? [];
    return found === null || / {2,}\S/u.test(indent) ? [] : [{ depth: line.search(/[A-Z]/u), name }];
  });
}

/** Steps that work on whole rows of journeys: they belong on the shards. */
const NEEDS_ROWS: readonly string[] = [
  'Aggregating',
  'ArrayJoin',
  'Window',
  'Distinct',
  'Join',
  'JoinLogical',
];

/**
 * What of a plan pulls rows of a shard to whoever asked: for each part that is read from elsewhere, the first step above it
 * that is not a mere union must merge states of aggregates, or sort what a limit left.
 */
export function pulledRows(plan: readonly string[]): string[] {
  const steps = stepsOf(plan);
  return steps.flatMap(({ name, depth }, at) => {
    if (name !== 'ReadFromRemote') return [];
    const above = ancestorsOf(steps.slice(0, at), depth);
    const first = above.find((step) => step !== 'Union' && step !== 'Expression');
    return first !== undefined && NEEDS_ROWS.includes(first) ? [`${first} over ReadFromRemote`] : [];
  });
}

/** Names of the steps that a step at some depth stands under, the nearest first. */
function ancestorsOf(before: readonly Step[], depth: number): string[] {
  const names: string[] = [];
  let most = depth;
  for (const step of [...before].reverse()) {
    if (step.depth >= most) continue;
    names.push(step.name);
    most = step.depth;
  }
  return names;
}
