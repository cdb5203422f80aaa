import { groupBy } from '../process/group.js';
import type { Routed } from './tracks.js';
import type { Side } from './route.js';

/** How far from the middle of its side a link leaves or enters a box, in pixels. */
export type Ports = (key: string, end: 'out' | 'into') => number;

interface Docked {
  readonly link: Routed;
  readonly end: 'out' | 'into';
  readonly node: string;
  readonly side: Side;
  /** Above (−1), level with (0) or below (+1) where the link goes on to. */
  readonly turn: -1 | 0 | 1;
}

const PITCH = 7;
const MAIN_ASIDE = 16;
const ASIDE = { vertical: -0.14, top: 0.14, bottom: -0.26, step: 8, edge: 10 } as const;

/** Links dock apart on each side of a box, those that go up above those that go down; straight ones in the middle. */
export function assignPorts(routed: readonly Routed[], box: { width: number; height: number }): Ports {
  const docked = routed.flatMap(docksOf);
  const offsets = new Map<string, number>();
  for (const group of groupBy(docked, (dock) => `${dock.node} ${dock.side}`).values()) {
    const upright = group[0]?.side === 'left' || group[0]?.side === 'right';
    const spread = upright ? spreadDown(group, box.height) : spreadAcross(group, box.width);
    for (const [dock, offset] of spread) offsets.set(`${dock.link.key} ${dock.end}`, offset);
  }
  return (key, end) => offsets.get(`${key} ${end}`) ?? 0;
}

function docksOf(link: Routed): Docked[] {
  const [from, to] = [`${link.from.column}:${link.from.row}`, `${link.to.column}:${link.to.row}`];
  const turn = link.route.legs.length === 0 ? 0 : turnOf(link);
  return [
    { link, end: 'out', node: from, side: link.route.out, turn },
    { link, end: 'into', node: to, side: link.route.into, turn: turn === 0 ? 0 : turn === 1 ? -1 : 1 },
  ];
}

function turnOf({ from, to, route }: Routed): -1 | 1 {
  if (from.row !== to.row) return to.row > from.row ? 1 : -1;
  return route.legs.some((leg) => leg.kind === 'gap' && leg.at <= from.row) ? -1 : 1;
}

type Spread = [Docked, number][];

function spreadDown(group: readonly Docked[], height: number): Spread {
  const order = (a: Docked, b: Docked) => (a.link.key < b.link.key ? -1 : 1);
  const middle = group.filter((dock) => dock.link.main || dock.turn === 0);
  const up = group.filter((dock) => !middle.includes(dock) && dock.turn < 0).sort(order);
  const down = group.filter((dock) => !middle.includes(dock) && dock.turn > 0).sort(order);
  if (middle.length === 0) return evenly([...up, ...down], height);
  const pitch = Math.min(PITCH, (height / 2 - 6) / Math.max(up.length, down.length, 1));
  return [
    ...middle.map((dock): [Docked, number] => [dock, 0]),
    ...up.map((dock, at): [Docked, number] => [dock, -(up.length - at) * pitch]),
    ...down.map((dock, at): [Docked, number] => [dock, (at + 1) * pitch]),
  ];
}

function evenly(group: readonly Docked[], height: number): Spread {
  const pitch = Math.min(PITCH, (height - 12) / Math.max(1, group.length - 1));
  return group.map((dock, at) => [dock, (at - (group.length - 1) / 2) * pitch]);
}

function spreadAcross(group: readonly Docked[], width: number): Spread {
  const most = width / 2 - ASIDE.edge;
  let turned = 0;
  return group.map((dock) => {
    if (dock.link.main) return [dock, mainOffset(dock, group)];
    if (dock.link.route.legs.length === 0) return [dock, straightOffset(dock, width)];
    const top = dock.side === 'top';
    const start = (top ? ASIDE.top : ASIDE.bottom) * width;
    const offset = start + (top ? 1 : -1) * ASIDE.step * turned;
    turned += 1;
    return [dock, Math.max(-most, Math.min(most, offset))];
  });
}

/** The through-line docks in the middle; where it comes and goes on one side, the straight way keeps the middle. */
function mainOffset(dock: Docked, group: readonly Docked[]): number {
  const both = group.filter(({ link }) => link.main).length > 1;
  return both && dock.link.route.legs.length > 0 ? MAIN_ASIDE : 0;
}

/** A link straight up or down keeps left of the middle; its counterpart runs beside it. */
function straightOffset({ link }: Docked, width: number): number {
  return ASIDE.vertical * width - (link.from.row < link.to.row ? 0 : ASIDE.step);
}
