import type { PathLink, PathNode, PathsAnswer } from '@throughline/model';

/** A node of the drawing: its place in pixels, and what goes through it. */
export interface FlowNode {
  readonly key: string;
  readonly node: PathNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A ribbon from one node to another, as tall as what goes along it. */
export interface FlowLink {
  readonly key: string;
  readonly link: PathLink;
  readonly path: string;
  readonly height: number;
}

/** What ends at a node: a stub at its right edge. */
export interface FlowEnd {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly dropped: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly ends: readonly FlowEnd[];
  readonly height: number;
}

export interface FlowSize {
  readonly width: number;
  /** How tall all runs together are. */
  readonly tall: number;
}

export const NODE_WIDTH = 10;
const GAP = 26;
/** Room for the names of the last column. */
const RIGHT = 200;

/**
 * Lays paths out in columns, one for each step, nodes from the largest down, those that are not listed last. Heights
 * are by count, the same scale everywhere: what leaves a node is as tall as what enters it.
 */
export function flowOf(answer: PathsAnswer, size: FlowSize): Flow {
  const scale = answer.runs === 0 ? 0 : size.tall / answer.runs;
  const depth = Math.max(1, ...answer.nodes.map(({ step }) => step));
  const apart = (size.width - RIGHT - NODE_WIDTH) / Math.max(1, depth - 1);
  const nodes = Array.from({ length: depth }, (_, at) =>
    column(answer, at + 1, { x: at * apart, scale }),
  ).flat();
  const places = new Map(nodes.map((node) => [node.key, node]));
  const offsets = new Offsets();
  const links = ordered(answer.links, places).flatMap((link) => {
    const from = places.get(keyOf(link.step, link.from));
    const to = places.get(keyOf(link.step + 1, link.to));
    if (from === undefined || to === undefined) return [];
    const height = link.journeys * scale;
    const start = { x: from.x + NODE_WIDTH, y: from.y + offsets.take(`out ${from.key}`, height) };
    const end = { x: to.x, y: to.y + offsets.take(`in ${to.key}`, height) };
    return [{ key: `${from.key} ${to.key}`, link, path: ribbon(start, end, height), height }];
  });
  const ends = nodes
    .filter(({ node }) => node.dropped > 0)
    .map(({ key, node, x, y, height }) => {
      const tall = node.dropped * scale;
      return { key, x: x + NODE_WIDTH, y: y + height - tall, height: tall, dropped: node.dropped };
    });
  const bottom = Math.max(0, ...nodes.map(({ y, height }) => y + height));
  return { nodes, links, ends, height: bottom + GAP };
}

function column(answer: PathsAnswer, step: number, at: { x: number; scale: number }): FlowNode[] {
  const own = answer.nodes
    .filter((node) => node.step === step)
    .sort((a, b) => Number(a.node === null) - Number(b.node === null) || b.entered - a.entered);
  let y = GAP;
  return own.map((node) => {
    const height = Math.max(1, node.entered * at.scale);
    const placed = { key: keyOf(step, node.node), node, x: at.x, y, height };
    y += height + GAP;
    return placed;
  });
}

function keyOf(step: number, node: string | null): string {
  return `${step} ${node === null ? '' : `“${node}”`}`;
}

/** From top to bottom on both sides, so that ribbons cross as little as their nodes do. */
function ordered(links: readonly PathLink[], places: ReadonlyMap<string, FlowNode>): PathLink[] {
  const at = (step: number, node: string | null): number => places.get(keyOf(step, node))?.y ?? 0;
  return [...links].sort(
    (a, b) =>
      a.step - b.step ||
      at(a.step, a.from) - at(b.step, b.from) ||
      at(a.step + 1, a.to) - at(b.step + 1, b.to),
  );
}

/** How much of each edge of a node is taken by the ribbons that are laid already. */
class Offsets {
  readonly #taken = new Map<string, number>();

  take(edge: string, height: number): number {
    const before = this.#taken.get(edge) ?? 0;
    this.#taken.set(edge, before + height);
    return before;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function ribbon(from: Point, to: Point, height: number): string {
  const middle = (from.x + to.x) / 2;
  const said = (value: number): string => value.toFixed(1);
  const [top, bottom] = [from.y, from.y + height];
  const [toTop, toBottom] = [to.y, to.y + height];
  return [
    `M${said(from.x)} ${said(top)}`,
    `C${said(middle)} ${said(top)} ${said(middle)} ${said(toTop)} ${said(to.x)} ${said(toTop)}`,
    `L${said(to.x)} ${said(toBottom)}`,
    `C${said(middle)} ${said(toBottom)} ${said(middle)} ${said(bottom)} ${said(from.x)} ${said(bottom)}Z`,
  ].join('');
}
