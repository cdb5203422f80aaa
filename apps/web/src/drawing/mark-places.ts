import type { Scene } from '@throughline/blueprint';
import type { Box } from '../canvas/camera.js';

/** A figure that stands at a step or activity while a drawing is looked at by it. */
export interface Mark {
  readonly text: string;
  /** The whole of it, for whoever does not see the drawing. */
  readonly said: string;
  /** How much of the greatest on the drawing, 0 … 1: the bar behind the figure. */
  readonly level: number;
  readonly tone: 'plain' | 'sure' | 'unsure' | 'good' | 'none';
}

export type Marks = ReadonlyMap<string, Mark>;

export const HEIGHT = 15;

export interface PlacedMark extends Box {
  readonly id: string;
  readonly mark: Mark;
}

/** How far a figure may lie on the lower edge of its own box: letters do not reach so low. */
const ON_EDGE = 4;

/**
 * Where the figures stand, in pixels of the screen: under their step, or over it where another is in the way, else beside it. Where
 * nothing of that has room they lie at the right of the lower edge of their own, over its name, and what may be chance is left out: the
 * list beside the drawing tells it. None lies on another, nor beyond the outermost steps: what is sure has the first choice, and what
 * says nothing the last.
 */
export function placeMarks(
  marks: Marks,
  nodes: Scene['nodes'],
  { k, widthOf }: { readonly k: number; readonly widthOf: (mark: Mark) => number },
): readonly PlacedMark[] {
  const placed = new Map<string, PlacedMark>();
  const boxes = nodes.map(({ id, x, y, width, height }) => ({
    id,
    x: x * k,
    y: y * k,
    width: width * k,
    height: height * k,
  }));
  const from = Math.min(...boxes.map(({ x }) => x));
  const to = Math.max(...boxes.map(({ x, width }) => x + width));
  const isFree = (box: PlacedMark): boolean =>
    ![...boxes, ...placed.values()].some((other) => other.id !== box.id && overlaps(box, other));
  for (const node of [...boxes].sort((a, b) => rank(marks.get(a.id)) - rank(marks.get(b.id)))) {
    const mark = marks.get(node.id);
    if (mark === undefined) continue;
    const width = widthOf(mark);
    const bottom = node.y + node.height;
    const at = (x: number, y: number): PlacedMark => ({ id: node.id, mark, x, y, width, height: HEIGHT });
    const middle = node.x + node.width / 2 - width / 2;
    const beside = node.y + node.height / 2 - HEIGHT / 2;
    const sides = [node.x - width - 2, node.x + node.width + 2].filter((x) => x >= from && x + width <= to);
    const found = [
      at(middle, bottom + 2),
      at(middle, node.y - HEIGHT - 2),
      at(middle, bottom + 2 - ON_EDGE),
      ...(mark.tone === 'none' ? [] : sides.map((x) => at(x, beside))),
      ...(RANK[mark.tone] > 0 ? [] : [at(node.x + node.width - width + 2, bottom - HEIGHT + 4)]),
    ].find(isFree);
    if (found !== undefined) placed.set(node.id, found);
  }
  return nodes.flatMap(({ id }) => placed.get(id) ?? []);
}

const RANK = { plain: 0, sure: 0, good: 0, unsure: 1, none: 2 } as const;
const rank = (mark: Mark | undefined): number => (mark === undefined ? 0 : RANK[mark.tone]);

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
