import { describe, expect, it } from 'vitest';
import type { Box } from './camera.js';
import { stationLabels } from './station-labels.js';

const around = { measured: (text: string): number => text.length * 6, band: { x: -1000, width: 9000 } };

const node = (id: string, x: number, more: Partial<{ main: boolean; pain: 0 | 1 | 2 | 3 }> = {}) => ({
  id,
  label: `Step ${id}`,
  x,
  y: 100,
  width: 120,
  height: 40,
  main: false,
  pain: 0 as const,
  shape: 'step' as const,
  ...more,
});

const labelled = (
  stations: readonly Parameters<typeof stationLabels>[0][number][],
  k: number,
  obstacles: readonly Box[] = [],
) => stationLabels(stations, k, { ...around, nodes: stations, obstacles });

describe('stationLabels', () => {
  it('puts a name under its station, in pixels of the screen', () => {
    const [label] = labelled([node('a', 200)], 0.5);
    expect(label).toMatchObject({ id: 'a', x: 130 });
    expect(label?.y).toBeGreaterThan(70);
  });

  it('reaches beyond neither end of the drawing', () => {
    const nodes = [node('a', 0), node('b', 500)];
    const labels = stationLabels(nodes, 0.2, {
      ...around,
      nodes,
      obstacles: [],
      band: { x: 0, width: 620 },
    });
    expect(labels.map(({ id, x }) => [id, x])).toEqual([
      ['a', 18],
      ['b', 106],
    ]);
  });

  it('keeps the worst leak where two names want one place', () => {
    const crowd = [node('a', 0), node('b', 4), node('c', 8, { main: true }), node('d', 12, { pain: 3 })];
    const around = { nodes: crowd, obstacles: [], measured: (text: string) => text.length * 6 };
    const kept = stationLabels(crowd, 0.2, { ...around, band: { x: 0, width: 140 } }).map(({ id }) => id);
    expect(kept[0]).toBe('d');
    expect(kept[1]).toBe('c');
    expect(kept).toHaveLength(2);
  });

  it('keeps a step where a mark wants its place, whichever comes first', () => {
    const crowd = [{ ...node('a', 0), shape: 'start' as const }, node('b', 4)];
    expect(labelled(crowd, 0.2).map(({ id }) => id)[0]).toBe('b');
  });

  it('goes above its station where something stands below, beside it where both are taken, and away from it where all is', () => {
    const below = { x: 100, y: 72, width: 60, height: 10 };
    const above = { x: 100, y: 36, width: 60, height: 10 };
    const right = { x: 170, y: 55, width: 30, height: 10 };
    const left = { x: 50, y: 55, width: 30, height: 10 };
    const at = (obstacles: readonly Box[]) => labelled([node('a', 200)], 0.5, obstacles)[0];
    expect(at([below])?.y).toBeLessThan(50);
    expect(at([below, above])).toMatchObject({ x: 186 });
    expect(at([below, above, right])).toMatchObject({ x: 74 });
    expect(at([below, above, right])?.leader).toBeNull();
    expect(at([below, above, right, left])?.leader).not.toBeNull();
  });

  it('leads what matters to a place not far from it, where none is beside it', () => {
    // Boxes all around, but for the first row of room above.
    const wall = [
      { x: 0, y: 30, width: 400, height: 20 },
      { x: 0, y: 70, width: 400, height: 200 },
      { x: 0, y: 50, width: 100, height: 20 },
      { x: 160, y: 50, width: 240, height: 20 },
    ];
    const [label] = labelled([node('a', 200)], 0.5, wall);
    expect(label?.y).toBeLessThan(30);
    expect(label?.leader).toMatch(/^M130,50L/u);
    expect(labelled([node('b', 200)], 0.5)[0]?.leader).toBeNull();
    const mark = { ...node('c', 200), shape: 'end' as const };
    expect(labelled([mark], 0.5, wall)).toEqual([]);
    // Nor beyond the drawing.
    const band = { x: -1000, width: 9000, y: 90, height: 60 };
    const nodes = [node('a', 200)];
    expect(stationLabels(nodes, 0.5, { ...around, nodes, obstacles: wall, band })).toEqual([]);
  });

  it('names what most passes before what comes first by its name', () => {
    const crowd = [node('a', 0), node('b', 4)];
    const [first] = stationLabels(crowd, 0.2, {
      ...around,
      nodes: crowd,
      obstacles: [],
      weights: new Map([['b', 7]]),
    });
    expect(first?.id).toBe('b');
  });

  it('names what journeys are to reach before what most passes, but after the main way', () => {
    const crowd = [node('a', 0), node('b', 4), node('c', 8, { main: true })];
    const kept = stationLabels(crowd, 0.2, {
      ...around,
      nodes: crowd,
      obstacles: [],
      weights: new Map([['a', 7]]),
      goals: new Set(['b']),
    });
    expect(kept.map(({ id }) => id).slice(0, 2)).toEqual(['c', 'b']);
  });

  it('goes beside its station only where the drawing does not end before it', () => {
    const nodes = [node('a', 200)];
    const obstacles = [
      { x: 100, y: 72, width: 60, height: 10 },
      { x: 100, y: 36, width: 60, height: 10 },
    ];
    const within = (band: Pick<Box, 'x' | 'width'>) =>
      stationLabels(nodes, 0.5, { ...around, nodes, obstacles, band })[0];
    expect(within({ x: 0, width: 340 })).toMatchObject({ x: 74 });
    expect(within({ x: 190, width: 140 })?.leader).not.toBeNull();
  });

  it('lays no name on a box that holds its own', () => {
    const nodes = [node('a', 200), { ...node('b', 200), y: 150 }];
    const [label] = stationLabels(nodes.slice(0, 1), 0.5, { ...around, nodes, obstacles: [] });
    expect(label?.y).toBeLessThan(50);
  });

  it('never lays one name on another', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => node(`n${index}`, index * 90));
    const labels = labelled(crowd, 0.3);
    for (const a of labels) {
      for (const b of labels) {
        if (a.id >= b.id || Math.abs(a.y - b.y) > 12) continue;
        expect(Math.abs(a.x - b.x)).toBeGreaterThan(36);
      }
    }
  });
});
