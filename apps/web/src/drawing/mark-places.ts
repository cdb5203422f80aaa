import type { Scene } from '@throughline/blueprint';
import type { Box } from '../canvas/camera.js';

/** A figure that stands at a step or activity while a drawing is looked at by it. */
export interface Mark {
  readonly text: string;
  /** The whole of it, for whoever does not see the drawing. */
  readonly said: string;
  /** How much of the greatest on the drawing, 0 … 1: the bar behind the figure. */
  readonly level: number;
  readonly tone: 'plain' | 'sure' | 'unsure' | 'good';
}

export type Marks = ReadonlyMap<string, Mark>;

export const HEIGHT = 15;

export interface PlacedMark extends Box {
  readonly id: string;
  readonly mark: Mark;
}

/**
 * Where the figures stand, in pixels of the screen: under their step, or over it where another is in the way. Where neither has
 * room they lie on the lower edge of their own, and what may be chance is left out: the list beside the drawing tells it.
 */
export function placeMarks(
  marks: Marks,
  nodes: Scene['nodes'],
  { k, widthOf }: { readonly k: number; readonly widthOf: (mark: Mark) => number },
): readonly PlacedMark[] {
  return nodes.flatMap((node) => {
    const mark = marks.get(node.id);
    if (mark === undefined) return [];
    const width = widthOf(mark);
    const x = (node.x + node.width / 2) * k - width / 2;
    const bottom = (node.y + node.height) * k;
    const at = (y: number): PlacedMark => ({ id: node.id, mark, x, y, width, height: HEIGHT });
    const free = [at(bottom + 2), at(node.y * k - HEIGHT - 2)].find(
      (box) => !nodes.some((other) => other.id !== node.id && overlaps(box, other, k)),
    );
    if (free !== undefined) return [free];
    return mark.tone === 'unsure' ? [] : [at(bottom - HEIGHT + 4)];
  });
}

function overlaps(box: Box, node: Box, k: number): boolean {
  return (
    box.x < (node.x + node.width) * k &&
    node.x * k < box.x + box.width &&
    box.y < (node.y + node.height) * k &&
    node.y * k < box.y + box.height
  );
}
