import { describe, expect, it } from 'vitest';
import { paintDots } from './dots.js';
import type { Flight } from './flights.js';
import { wayPoints } from './way-points.js';

const flight = (part: Partial<Flight>): Flight => ({
  objectType: 'order',
  points: wayPoints('M0,0 C10,0 20,0 30,0'),
  starts: Float64Array.of(0, 50),
  ends: Float64Array.of(100, 60),
  ...part,
});

const stamps = new Map([['order', { size: 1, pixels: Uint32Array.of(7) }]]);

function painted(flights: readonly Flight[], moment: number) {
  const sheet = { width: 40, height: 20, pixels: new Uint32Array(800) };
  const camera = { x: 5, y: 10, k: 1 };
  const underway = paintDots(sheet, { flights, moment, camera, ratio: 1, stamps });
  return {
    underway,
    at: [...sheet.pixels.keys()].filter((pixel) => sheet.pixels[pixel] === 7).map((pixel) => pixel % 40),
  };
}

describe('paintDots', () => {
  it('sets a dot where a journey is at its own time', () => {
    expect(painted([flight({})], 40)).toEqual({ underway: { count: 1, unseen: 0 }, at: [17] });
  });

  it('counts those that have left and not arrived, also where their line is not drawn', () => {
    expect(painted([flight({})], 55).underway).toEqual({ count: 2, unseen: 0 });
    expect(painted([flight({ points: null })], 55)).toEqual({ underway: { count: 2, unseen: 2 }, at: [] });
    expect(painted([flight({})], 100).underway.count).toBe(0);
  });

  it('leaves out what lies beyond the sheet', () => {
    const away = flight({ points: wayPoints('M900,0 C910,0 920,0 930,0') });
    expect(painted([away], 40)).toEqual({ underway: { count: 1, unseen: 0 }, at: [] });
  });
});
