import type { SceneNode } from '@throughline/blueprint';
import { describe, expect, it } from 'vitest';
import { type Mark, placeMarks } from './mark-places.js';

const node = (id: string, y: number): SceneNode => ({ id, x: 0, y, width: 80, height: 30 }) as SceneNode;
const mark = (tone: Mark['tone']): Mark => ({ text: '▲ 2 pts', said: '', level: 1, tone });

const AT = { k: 1, widthOf: () => 50 };

describe('figures at steps', () => {
  it('stand under their step, over it where another is in the way, and else on its own lower edge', () => {
    const nodes = [node('a', 0), node('b', 34), node('c', 68), node('d', 130)];
    const marks = new Map(nodes.map(({ id }) => [id, mark('sure')]));
    const placed = placeMarks(marks, nodes, AT);
    expect(placed.map(({ id, y }) => [id, y])).toEqual([
      ['a', -17],
      ['b', 53],
      ['c', 100],
      ['d', 162],
    ]);
  });

  it('never lie on one another: what is sure comes first', () => {
    const nodes = [node('a', 0), node('b', 49)];
    const marks = new Map([
      ['a', mark('unsure')],
      ['b', mark('sure')],
    ]);
    const crowded = [...nodes, node('c', 85), node('d', -32)];
    expect(placeMarks(marks, crowded, AT).map(({ id, y }) => [id, y])).toEqual([['b', 32]]);
  });

  it('leave out what may be chance where there is no room', () => {
    const nodes = [node('a', 0), node('b', 34), node('c', 68)];
    expect(placeMarks(new Map([['b', mark('unsure')]]), nodes, AT)).toEqual([]);
  });
});
