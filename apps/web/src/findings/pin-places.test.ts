import { describe, expect, it } from 'vitest';
import { PIN, placedPins } from './pin-places.js';
import type { Pinned } from './pinned.js';

const pin = (step: string) => ({ step }) as Pinned;
const node = (id: string, x: number, width = 60) => ({ id, x, y: 100, width });

const placed = (nodes: readonly ReturnType<typeof node>[], k = 1) =>
  placedPins(
    nodes.map(({ id }) => pin(id)),
    nodes,
    { k, widthOf: () => 90 },
  ).map(({ x, y, tip }) => [x, y, y + tip]);

describe('price tags', () => {
  it('stand over their steps and point at them, in pixels of the screen', () => {
    expect(placed([node('a', 0), node('b', 400)], 0.5)).toEqual([
      [0, 28, 50],
      [200, 28, 50],
    ]);
    expect(placedPins([pin('gone')], [node('a', 0)], { k: 1, widthOf: () => 90 })).toEqual([]);
  });

  it('move along their step where they would lie on another', () => {
    expect(placed([node('a', 0), node('b', 70)])).toEqual([
      [0, 78, 100],
      [90 + PIN.apart, 78, 100],
    ]);
  });

  it('move back along it where what costs more stands behind', () => {
    expect(placed([node('a', 88), node('b', 0)])).toEqual([
      [88, 78, 100],
      [88 - PIN.apart - 90, 78, 100],
    ]);
  });

  it('stand one row higher where their step is too short for that', () => {
    const [, second] = placed([node('a', 0), node('b', 40)]);
    expect(second).toEqual([40, 78 - PIN.height - PIN.apart, 100]);
  });
});
