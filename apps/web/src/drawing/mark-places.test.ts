import type { SceneNode } from '@throughline/blueprint';
import { describe, expect, it } from 'vitest';
import { type Mark, placeMarks } from './mark-places.js';

const node = (id: string, y: number): SceneNode => ({ id, x: 0, y, width: 80, height: 30 }) as SceneNode;
const mark = (tone: Mark['tone']): Mark => ({ text: '▲ 2 pts', said: '', level: 1, tone });

/** Steps at both ends of the drawing, away from the others. */
const OUTER = [-200, 200].map((x) => ({ ...node(`at ${x}`, 500), x }));

const AT = { k: 1, widthOf: () => 50 };

describe('figures at steps', () => {
  it('stand under their step, over it where another is in the way, and else beside it', () => {
    const nodes = [node('a', 0), node('b', 34), node('c', 68), node('d', 130)];
    const marks = new Map(nodes.map(({ id }) => [id, mark('sure')]));
    const placed = placeMarks(marks, [...nodes, ...OUTER], AT);
    expect(placed.map(({ id, x, y }) => [id, x, y])).toEqual([
      ['a', 15, -17],
      ['b', -52, 41.5],
      ['c', 15, 100],
      ['d', 15, 162],
    ]);
  });

  it('stand at the right where the left is taken, and where both are on the lower edge of their own step', () => {
    const nodes = [node('a', 0), node('b', 34), node('c', 68)];
    const at = (x: number): SceneNode => ({ ...node(`at ${x}`, 34), x });
    const placedOf = (more: readonly SceneNode[]) =>
      placeMarks(new Map([['b', mark('sure')]]), [...nodes, ...more], AT).map(({ x, y }) => [x, y]);
    expect(placedOf([at(-85), ...OUTER])).toEqual([[82, 41.5]]);
    expect(placedOf([at(-85), at(85), ...OUTER])).toEqual([[32, 53]]);
    expect(placedOf([])).toEqual([[32, 53]]);
  });

  it('never lie on one another: what is sure comes first', () => {
    const nodes = [node('a', 0), node('b', 49)];
    const marks = new Map([
      ['a', mark('unsure')],
      ['b', mark('sure')],
    ]);
    const crowded = [...nodes, node('c', 85), node('d', -32), ...OUTER];
    expect(placeMarks(marks, crowded, AT).map(({ id, x, y }) => [id, x, y])).toEqual([
      ['a', -52, 7.5],
      ['b', 15, 32],
    ]);
  });

  it('leave out what may be chance where there is no room', () => {
    const beside = [-85, 85].map((x) => ({ ...node(`at ${x}`, 34), x }));
    const nodes = [node('a', 0), node('b', 34), node('c', 68), ...OUTER];
    expect(placeMarks(new Map([['b', mark('unsure')]]), [...nodes, ...beside], AT)).toEqual([]);
    expect(placeMarks(new Map([['b', mark('none')]]), nodes, AT)).toEqual([]);
  });
});
