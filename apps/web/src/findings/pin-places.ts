import type { SceneNode } from '@throughline/blueprint';
import type { Pinned } from './pinned.js';

/** A price tag, in pixels of the screen: how high it is, how far over its step it stands, and what is left between two. */
export const PIN = { height: 18, over: 4, apart: 3 } as const;

/** Where the tip of a tag is: it points at the step however the tag is moved along it. */
const TIP = 15;
/** How near to the ends of the step it may be. */
const NEAR = 4;

export interface PlacedPin {
  readonly pin: Pinned;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The end of its tip under its upper edge: at the edge of the step. */
  readonly tip: number;
}

/**
 * Where the tags stand, in pixels of the screen: over their steps, what costs most first. One that would lie on another moves along
 * its own step, and where that is too short stands one row higher.
 */
export function placedPins(
  pins: readonly Pinned[],
  nodes: readonly Pick<SceneNode, 'id' | 'x' | 'y' | 'width'>[],
  { k, widthOf }: { readonly k: number; readonly widthOf: (pin: Pinned) => number },
): readonly PlacedPin[] {
  const placed: PlacedPin[] = [];
  for (const pin of pins) {
    const node = nodes.find(({ id }) => id === pin.step);
    if (node === undefined) continue;
    const width = widthOf(pin);
    const at = (x: number, rows: number): PlacedPin => {
      const over = PIN.over + PIN.height + rows * (PIN.height + PIN.apart);
      return { pin, x, y: node.y * k - over, width, tip: over };
    };
    const plain = at(node.x * k, 0);
    const beside = placed
      .filter((other) => overlap(other, plain))
      .flatMap((other) => [other.x + other.width + PIN.apart, other.x - PIN.apart - width])
      .filter((x) => x + TIP >= node.x * k + NEAR && x + TIP <= (node.x + node.width) * k - NEAR)
      .map((x) => at(x, 0));
    const isClear = (tag: PlacedPin): boolean => !placed.some((other) => overlap(other, tag));
    placed.push([plain, ...beside].find(isClear) ?? at(node.x * k, 1));
  }
  return placed;
}

function overlap(a: PlacedPin, b: PlacedPin): boolean {
  return (
    a.x < b.x + b.width + PIN.apart && b.x < a.x + a.width + PIN.apart && Math.abs(a.y - b.y) < PIN.height + 1
  );
}
