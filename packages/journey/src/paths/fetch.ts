import type { Reader } from '../answer/reader.js';
import { groupBy } from '../answer/group.js';
import { journeysWithPaths, pathLinks, topNodes, type LinkRow, type NodeRow } from './paths.sql.js';
import type { PathsPlan } from './plan.js';
import type { Listing } from './shape.js';

export interface PathsRows {
  readonly rows: readonly LinkRow[];
  readonly listing: Listing;
  /** Journeys that have a path. */
  readonly journeys: number | null;
}

/**
 * Where the nodes are few they are told apart at once; where there may be more than are listed, the most frequent of
 * each step are found first, so that the rest is folded by the engine and sums agree by themselves.
 */
export async function fetchPaths(reader: Reader, plan: PathsPlan): Promise<PathsRows> {
  const { nodes, limit } = plan;
  const few = nodes.of === 'activity' && nodes.names.size <= limit;
  const listed = few ? null : await fetchNodes(reader, plan);
  const rows = await reader.rows<LinkRow>(pathLinks(plan, listed?.nodes ?? null));
  const nameAt = (_step: number, number: number) =>
    nodes.of === 'activity' ? (nodes.names.get(number) ?? `#${number}`) : null;
  const listing = listed?.listing ?? { nameAt, cutAt: () => 0 };
  return { rows, listing, journeys: await fetchJourneys(reader, plan) };
}

interface Listed {
  readonly nodes: readonly (readonly (string | number)[])[];
  readonly listing: Listing;
}

async function fetchNodes(reader: Reader, plan: PathsPlan): Promise<Listed> {
  const byStep = groupBy(await reader.rows<NodeRow>(topNodes(plan)), ({ step }) => step);
  const nodes = Array.from({ length: plan.depth }, (_, at) =>
    (byStep.get(at + 1) ?? []).map(({ node }) => node),
  );
  const nameOf = (node: string | number | undefined) => {
    if (node === undefined || typeof node === 'string') return node ?? null;
    return plan.nodes.of === 'activity' ? (plan.nodes.names.get(node) ?? null) : null;
  };
  const nameAt = (step: number, place: number) => nameOf(nodes[step - 1]?.[place - 1]);
  const cutAt = (step: number) => {
    const rows = byStep.get(step) ?? [];
    return (rows[0]?.among ?? 0) - rows.length;
  };
  return { nodes, listing: { nameAt, cutAt } };
}

/** Null where each path is of a journey of its own. */
async function fetchJourneys(reader: Reader, plan: PathsPlan): Promise<number | null> {
  if (plan.entry === 'first' && plan.gap === null) return null;
  return (await reader.row<{ journeys: number }>(journeysWithPaths(plan))).journeys;
}
