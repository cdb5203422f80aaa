import type { Statement } from '@throughline/stores';
import { isAmong } from '../source/points.js';
import type { Binder } from '../sql/binder.js';
import { cleanName } from './naming.sql.js';
import type { PathNodes } from './nodes.js';
import type { PathsPlan, Point } from './plan.js';

/** A node that is none. */
const noneOf = ({ of }: PathNodes): string => (of === 'activity' ? '0' : "''");

const next = (column: string, last: string) => `arrayPushBack(arrayPopFront(${column}), ${last})`;

/**
 * Journeys as arrays side by side: `nodes` of their events, `offsets`, and `marks` where points need them; events
 * that have no node are dropped. Whatever cannot hold a path is filtered out before any array is looked into.
 */
function journeys({ source, nodes, needs, from, to }: PathsPlan): string {
  const { binder } = source;
  const wanted = needs.map((numbers) => `hasAny(activities, ${binder.activities(numbers)})`);
  const where = wanted.length === 0 ? '' : `\n  WHERE ${wanted.join(' AND ')}`;
  const marked = [from, to].some((point) => point?.by === 'mark') ? ', marks' : '';
  const named = nodeArray(nodes, binder);
  const read = (name: string) =>
    `SELECT object_id, ${named} AS ${name}, offsets${marked} FROM ${source.journeys}${where}`;
  if (nodes.of === 'activity' && nodes.nodeOf === null) return read('nodes');
  const none = noneOf(nodes);
  const kept = (column: string) =>
    `arrayFilter((each, node) -> node != ${none}, ${column}, named) AS ${column}`;
  const columns = ['offsets', ...(marked === '' ? [] : ['marks'])].map(kept);
  return `SELECT object_id, arrayFilter(node -> node != ${none}, named) AS nodes, ${columns.join(', ')}
  FROM (${read('named')})
  WHERE arrayExists(node -> node != ${none}, named)`;
}

function nodeArray(nodes: PathNodes, binder: Binder): string {
  if (nodes.of === 'activity')
    return nodes.nodeOf === null
      ? 'activities'
      : `arrayMap(activity -> ${binder.activities(nodes.nodeOf)}[activity], activities)`;
  const name = cleanName('raw', nodes.rules, binder);
  const left =
    nodes.exclude.length === 0
      ? name
      : `arrayMap(name -> if(has(${binder.texts(nodes.exclude)}, name), '', name), [${name}])[1]`;
  return `arrayMap(raw -> if(raw = '', '', ${left}), values)`;
}

/** Journeys cut into runs where nothing happened for longer than the gap. */
function runs(plan: PathsPlan): string {
  const { gap, source } = plan;
  if (gap === null) return journeys(plan);
  const marked = [plan.from, plan.to].some((point) => point?.by === 'mark') ? ['marks'] : [];
  const columns = ['nodes', 'offsets', ...marked];
  const split = columns.map((column) => `arraySplit((each, cut) -> cut, ${column}, cuts) AS ${column}Cut`);
  return `SELECT object_id, ${columns.map((column) => `${column}Run AS ${column}`).join(', ')}
FROM (
  SELECT object_id, ${split.join(', ')}
  FROM (SELECT *, arrayMap(gap -> gap > ${source.binder.whole(gap)}, arrayDifference(offsets)) AS cuts FROM (${journeys(plan)}))
) ARRAY JOIN ${columns.map((column) => `${column}Cut AS ${column}Run`).join(', ')}`;
}

/** Whether an event is a point: over which array, and what holds there of `each`. */
function pointSql(point: Point, { nodes, source }: PathsPlan): { column: string; holds: string } {
  const { binder } = source;
  if (point.by === 'mark') return { column: 'marks', holds: `bitTest(each, ${point.bit})` };
  if (point.by === 'activity') return { column: 'nodes', holds: isAmong('each', point.numbers, binder) };
  if (nodes.of === 'property') return { column: 'nodes', holds: `each = ${binder.text(point.node)}` };
  const numbers = [...nodes.names].filter(([, name]) => name === point.node).map(([number]) => number);
  return { column: 'nodes', holds: isAmong('each', numbers, binder) };
}

/** Where a point stands: at its first event, or at every one (of a stay that is folded, at its first). */
function places(point: Point, plan: PathsPlan): string {
  const { column, holds } = pointSql(point, plan);
  if (plan.entry === 'first') return `arrayFirstIndex(each -> ${holds}, ${column})`;
  const found = `arrayFilter((place, each) -> ${holds}, arrayEnumerate(${column}), ${column})`;
  if (!plan.foldLoops) return `arrayJoin(${found})`;
  const stays = `arrayFilter(place -> NOT (has(found, place - 1) AND nodes[place] = nodes[place - 1]), found)`;
  return `arrayJoin(arrayMap(found -> ${stays}, [${found}])[1])`;
}

/** Runs with the places at which their paths begin and end; from the first `to` after `from`, where both are asked. */
function bounded(plan: PathsPlan): string {
  const { from, to } = plan;
  if (from === null && to === null)
    return `SELECT *, 1 AS begins, length(nodes) AS ends FROM (${runs(plan)})`;
  if (from === null || to === null) {
    const [begins, ends] = from === null ? ['1', 'place'] : ['place', 'length(nodes)'];
    const point = places((from ?? to) as Point, plan);
    return `SELECT *, ${begins} AS begins, ${ends} AS ends FROM (SELECT *, ${point} AS place FROM (${runs(plan)}))
WHERE place > 0`;
  }
  const { column, holds } = pointSql(to, plan);
  const after = `arrayFirstIndex((each, place) -> place > begins AND ${holds}, ${column}, arrayEnumerate(${column}))`;
  return `SELECT *, ${after} AS ends FROM (SELECT *, ${places(from, plan)} AS begins FROM (${runs(plan)}))
WHERE begins > 0 AND ends > 0`;
}

/** True where paths are told from their end. */
const toEnd = ({ from, to }: PathsPlan): boolean => from === null && to !== null;

/** Paths: `path` and `times`, cut to the depth, and whether they go on beyond it. A stay that is folded stands at its last event. */
function paths(plan: PathsPlan): string {
  const { nodes, foldLoops, depth } = plan;
  const slice = (column: string) => `arraySlice(${column}, begins, ends - begins + 1)`;
  const whole = plan.from === null && plan.to === null;
  const sliced = `SELECT ${whole ? 'nodes' : slice('nodes')} AS walked, ${whole ? 'offsets' : slice('offsets')} AS walkedAt
  FROM (${bounded(plan)})`;
  const after = next('walked', noneOf(nodes));
  const folded = foldLoops
    ? `SELECT arrayFilter((node, after) -> node != after, walked, ${after}) AS stays,
  arrayFilter((time, node, after) -> node != after, walkedAt, walked, ${after}) AS staysAt
FROM (${sliced})`
    : `SELECT walked AS stays, walkedAt AS staysAt FROM (${sliced})`;
  const first = toEnd(plan) ? `greatest(1, length(stays) - ${depth - 1})` : '1';
  return `SELECT arraySlice(stays, ${first}, ${depth}) AS path, arraySlice(staysAt, ${first}, ${depth}) AS times,
  ${toEnd(plan) ? 'false' : `length(stays) > ${depth}`} AS beyond, ${toEnd(plan) ? `${depth} - length(path)` : '0'} AS skipped
FROM (${folded})`;
}

/** How a path leaves a step. */
export const LEAVES = { ends: 0, goesOn: 1, goesBeyond: 2 } as const;

/** One row for each step of each path. */
function steps(plan: PathsPlan): string {
  return `SELECT toUInt8(place + skipped) AS step, node, after, wait,
  multiIf(place < length(path), ${LEAVES.goesOn}, beyond, ${LEAVES.goesBeyond}, ${LEAVES.ends}) AS leaves
FROM (${paths(plan)})
ARRAY JOIN path AS node, ${next('path', noneOf(plan.nodes))} AS after,
  ${next('arrayDifference(times)', '0')} AS wait, arrayEnumerate(path) AS place`;
}

export interface NodeRow {
  readonly step: number;
  readonly node: string | number;
  readonly entered: number;
  /** How many different nodes the step has. */
  readonly among: number;
}

/** The nodes of each step that most paths pass. */
export function topNodes(plan: PathsPlan): Statement {
  const sql = `
SELECT step, node, entered, count() OVER (PARTITION BY step) AS among
FROM (SELECT step, node, count() AS entered FROM ${plan.source.everyShard(steps(plan))} GROUP BY step, node)
ORDER BY step, entered DESC, node
LIMIT ${plan.limit} BY step`;
  return plan.source.binder.statement(sql);
}

export interface LinkRow {
  readonly step: number;
  readonly stands: number;
  readonly follows: number;
  readonly leaves: number;
  readonly journeys: number;
  /** Milliseconds to the next node; nothing is told where there is none. */
  readonly mean: number;
  readonly quantiles: readonly [number, number];
}

/**
 * How paths go from step to step.
 * @param listed for each step, the nodes that are told apart: rows have their places there, from 1, and 0 for all
 * others. Where null, rows have the numbers of all nodes.
 */
export function pathLinks(
  plan: PathsPlan,
  listed: readonly (readonly (string | number)[])[] | null,
): Statement {
  const { binder } = plan.source;
  const lists =
    listed === null
      ? ''
      : binder.bind(`Array(Array(${plan.nodes.of === 'activity' ? 'UInt16' : 'String'}))`, listed);
  const placed = (node: string, step: string) =>
    listed === null ? node : `indexOf(${lists}[${step}], ${node})`;
  const sql = `
SELECT step, ${placed('node', 'step')} AS stands, ${placed('after', 'step + 1')} AS follows, leaves, count() AS journeys,
  avg(wait) AS mean, quantilesExactInclusive(0.5, 0.9)(wait) AS quantiles
FROM ${plan.source.everyShard(steps(plan))}
GROUP BY step, stands, follows, leaves`;
  return binder.statement(sql);
}

/** How many journeys have a path, where one journey may have several. */
export function journeysWithPaths(plan: PathsPlan): Statement {
  const ids = plan.source.everyShard(`SELECT object_id FROM (${bounded(plan)})`);
  return plan.source.binder.statement(`SELECT uniqExact(object_id) AS journeys FROM ${ids}`);
}
