import { describe, expect, it } from 'vitest';
import { stationLabels } from './station-labels.js';

const around = { measured: (text: string): number => text.length * 6, obstacles: [] };

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

describe('stationLabels', () => {
  it('puts a name under its station, in pixels of the screen', () => {
    const [label] = stationLabels([node('a', 200)], 0.5, around);
    expect(label).toMatchObject({ id: 'a', x: 130 });
    expect(label?.y).toBeGreaterThan(70);
  });

  it('keeps the worst leak where two names want one place', () => {
    const crowd = [node('a', 0), node('b', 4), node('c', 8, { main: true }), node('d', 12, { pain: 3 })];
    const kept = stationLabels(crowd, 0.2, around).map(({ id }) => id);
    expect(kept[0]).toBe('d');
    expect(kept[1]).toBe('c');
    expect(kept).toHaveLength(2);
  });

  it('goes above its station where something stands below, and away where both are taken', () => {
    const below = { x: 100, y: 72, width: 60, height: 10 };
    const above = { x: 100, y: 36, width: 60, height: 10 };
    const [label] = stationLabels([node('a', 200)], 0.5, { ...around, obstacles: [below] });
    expect(label?.y).toBeLessThan(50);
    expect(stationLabels([node('a', 200)], 0.5, { ...around, obstacles: [below, above] })).toEqual([]);
  });

  it('never lays one name on another', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => node(`n${index}`, index * 90));
    const labels = stationLabels(crowd, 0.3, around);
    for (const a of labels) {
      for (const b of labels) {
        if (a.id >= b.id || Math.abs(a.y - b.y) > 12) continue;
        expect(Math.abs(a.x - b.x)).toBeGreaterThan(36);
      }
    }
  });
});
