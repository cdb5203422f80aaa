import type { PathLink, PathNode, PathsAnswer, PathStep } from '@throughline/model';
import { groupBy } from '../answer/group.js';
import { byName } from '../answer/order.js';
import { secondsOf } from '../answer/seconds.js';
import { LEAVES, type LinkRow } from './paths.sql.js';

/** Names of nodes by the numbers that rows bear at a step; null for those that are not listed. */
export type NameAt = (step: number, number: number) => string | null;

export interface Listing {
  readonly nameAt: NameAt;
  /** How many nodes of a step are not listed. */
  readonly cutAt: (step: number) => number;
}

type Shaped = Pick<PathsAnswer, 'runs' | 'links' | 'nodes' | 'steps'>;

/** Steps in their order; within one, what most paths take first, then by name, what is not listed last. */
export function shapePaths(rows: readonly LinkRow[], { nameAt, cutAt }: Listing): Shaped {
  const links = rows.filter(({ leaves }) => leaves === LEAVES.goesOn).map((row) => shapeLink(row, nameAt));
  const nodes = shapeNodes(rows, nameAt);
  const byStep = groupBy(nodes, ({ step }) => step);
  const steps = [...byStep].map(([step, each]): PathStep => ({ step, ...sum(each), cut: cutAt(step) }));
  steps.sort((a, b) => a.step - b.step);
  const runs = steps.reduce((total, { began }) => total + began, 0);
  return { runs, links: links.sort(inOrderOfLinks), nodes: nodes.sort(inOrderOfNodes), steps };
}

function shapeLink(row: LinkRow, nameAt: NameAt): PathLink {
  const { step, stands, follows, journeys } = row;
  const ends = { from: nameAt(step, stands), to: nameAt(step + 1, follows) };
  return { step, ...ends, journeys, seconds: secondsOf(row) };
}

type Flow = Omit<PathNode, 'step' | 'node'>;

function shapeNodes(rows: readonly LinkRow[], nameAt: NameAt): PathNode[] {
  const arrived = arrivals(rows);
  const byNode = groupBy(rows, ({ step, stands }) => keyOf(step, stands));
  return [...byNode].flatMap(([key, each]) => {
    const [row] = each;
    if (row === undefined) return [];
    const { step, stands } = row;
    const flow = flowOf(each, nameAt);
    const began = flow.entered - (arrived.get(key) ?? 0);
    return [{ step, node: nameAt(step, stands), ...flow, began }];
  });
}

const keyOf = (step: number, node: number): string => `${step} ${node}`;

/** How many paths come to each node by a link. */
function arrivals(rows: readonly LinkRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { step, follows, leaves, journeys } of rows) {
    const key = keyOf(step + 1, follows);
    if (leaves === LEAVES.goesOn) counts.set(key, (counts.get(key) ?? 0) + journeys);
  }
  return counts;
}

function flowOf(rows: readonly LinkRow[], nameAt: NameAt): Omit<Flow, 'began'> {
  const count = (holds: (row: LinkRow) => boolean) =>
    rows.reduce((total, row) => total + (holds(row) ? row.journeys : 0), 0);
  const isOther = ({ step, follows, leaves }: LinkRow) =>
    leaves === LEAVES.goesOn && nameAt(step + 1, follows) === null;
  const dropped = count(({ leaves }) => leaves === LEAVES.ends);
  const other = count(isOther);
  const entered = count(() => true);
  return { entered, continued: entered - dropped - other, other, dropped };
}

function sum(flows: readonly Flow[]): Flow {
  const total = (of: keyof Flow) => flows.reduce((all, flow) => all + flow[of], 0);
  return {
    entered: total('entered'),
    began: total('began'),
    continued: total('continued'),
    other: total('other'),
    dropped: total('dropped'),
  };
}

/** What is not listed stands last. */
function byNode(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return byName(a, b);
}

function inOrderOfLinks(a: PathLink, b: PathLink): number {
  return a.step - b.step || b.journeys - a.journeys || byNode(a.from, b.from) || byNode(a.to, b.to);
}

function inOrderOfNodes(a: PathNode, b: PathNode): number {
  const last = Number(a.node === null) - Number(b.node === null);
  return a.step - b.step || last || b.entered - a.entered || byNode(a.node, b.node);
}
