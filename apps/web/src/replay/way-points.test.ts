import { describe, expect, it } from 'vitest';
import { PIECES, wayPoints } from './way-points.js';

const ends = (points: Float32Array | null) => [points?.at(0), points?.at(1), points?.at(-2), points?.at(-1)];

describe('wayPoints', () => {
  it('runs from the start of a way to its end', () => {
    const way = wayPoints('M10,20 C10,40 -90.5,60 -90.5,80 C-90.5,100 30,120 30,140');
    expect(way).toHaveLength(2 * (PIECES + 1));
    expect(ends(way)).toEqual([10, 20, 30, 140]);
  });

  it('sets points at equal distances, however the handles pull', () => {
    const way = wayPoints('M0,0 C90,0 95,0 100,0');
    const steps = Array.from({ length: PIECES }, (_, at) => (way?.[2 * at + 2] ?? 0) - (way?.[2 * at] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.2);
  });

  it('says nothing of paths that it does not know', () => {
    expect(wayPoints('M0,0 L10,10')).toBeNull();
    expect(wayPoints('')).toBeNull();
  });
});
