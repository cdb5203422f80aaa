import type { PathNode, PathsAnswer } from '@throughline/model';
import { describe, expect, test } from 'vitest';
import { flowOf } from './flow.js';

const seconds = { mean: 1, p50: 1, p90: 1 };

function node(step: number, name: string | null, entered: number, dropped: number): PathNode {
  return { step, node: name, entered, began: step === 1 ? entered : 0, continued: 0, other: 0, dropped };
}

const answer = {
  kind: 'paths',
  runs: 100,
  nodes: [node(1, 'a', 60, 20), node(1, null, 40, 0), node(2, 'b', 30, 30), node(2, null, 50, 50)],
  links: [
    { step: 1, from: 'a', to: 'b', journeys: 30, seconds },
    { step: 1, from: 'a', to: null, journeys: 10, seconds },
    { step: 1, from: null, to: null, journeys: 40, seconds },
  ],
  steps: [],
  meta: { sql: [], milliseconds: 1, journeys: 100 },
} as unknown as PathsAnswer;

describe('paths laid out', () => {
  const flow = flowOf(answer, { width: 600, tall: 200 });

  test('all heights are by one scale', () => {
    expect(flow.nodes.map(({ height }) => height)).toEqual([120, 80, 60, 100]);
    expect(flow.links.map(({ height }) => height)).toEqual([60, 20, 80]);
    expect(flow.ends.map(({ height }) => height)).toEqual([40, 60, 100]);
  });

  test('nodes that are not listed stand last, and no two nodes overlap', () => {
    for (const step of [1, 2]) {
      const own = flow.nodes.filter((each) => each.node.step === step);
      expect(own.at(-1)?.node.node).toBeNull();
      for (const [at, each] of own.slice(1).entries()) {
        const above = own[at];
        expect(each.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
      }
    }
  });

  test('ribbons leave a node one below the other, and what ends takes the rest', () => {
    const [first, second] = flow.links;
    expect(first?.path.startsWith('M10.0 26.0')).toBe(true);
    expect(second?.path.startsWith('M10.0 86.0')).toBe(true);
    expect(flow.ends[0]).toMatchObject({ y: 106, height: 40 });
  });

  test('nothing to draw is nothing drawn', () => {
    const empty = { ...answer, runs: 0, nodes: [], links: [] };
    expect(flowOf(empty, { width: 600, tall: 200 })).toMatchObject({ nodes: [], links: [], ends: [] });
  });
});
