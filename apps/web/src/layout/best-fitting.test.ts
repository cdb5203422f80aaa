import { describe, expect, it } from 'vitest';
import { bestDirected, bestFitting } from './best-fitting.js';

const sized = (width: number, height: number) => ({ band: { width }, lanes: [{ y: 40, height }] });
const high = ({ lanes: [lane] }: ReturnType<typeof sized>): number => lane?.height ?? 0;

/** A drawing that keeps its area: wider is lower. */
const flowing = (width: number) => sized(width, 1_400_000 / width);

describe('bestFitting', () => {
  it('lays out wider on a wide screen, and is seen larger for it', () => {
    const scene = bestFitting(flowing, { width: 1600, height: 900 });
    expect(scene.band.width).toBeGreaterThan(1280);
    expect(900 / high(scene)).toBeGreaterThan(900 / high(flowing(1280)));
  });

  it('lays out narrower where a small shop needs no width', () => {
    const small = (width: number) => sized(width, 400);
    expect(bestFitting(small, { width: 870, height: 650 }).band.width).toBeLessThan(900);
  });

  it('stays with the first where the shapes are alike', () => {
    expect(bestFitting(flowing, { width: 1280, height: 1100 }).band.width).toBe(1280);
  });

  it('stays with the first where wider is not lower', () => {
    const stubborn = (width: number) => sized(width, 900 + (width - 1280));
    expect(bestFitting(stubborn, { width: 1600, height: 900 }).band.width).toBe(1280);
  });

  it('gives the room that its height leaves at the sides to its boxes, but for what figures on lines take', () => {
    const tall = (width: number, columnsOf = width) => ({
      ...sized(width, 900),
      columns: Math.round(columnsOf / 100),
    });
    const { band, columns } = bestFitting(tall, { width: 1200, height: 600 });
    expect(band.width).toBe(1756);
    // Those of the first: a drawing that gets no lower is not laid out in more.
    expect(columns).toBe(13);
  });

  it('lays out once where there is no room to measure', () => {
    expect(bestFitting(flowing, { width: 0, height: 0 }).band.width).toBe(1280);
  });
});

describe('bestDirected', () => {
  const long = (direction: 'right' | 'down') =>
    direction === 'right' ? { width: 3000, height: 300 } : { width: 300, height: 3000 };

  it('turns a long map down on a high screen', () => {
    expect(bestDirected(long, { width: 400, height: 800 })).toEqual(long('down'));
    expect(bestDirected(long, { width: 1600, height: 800 })).toEqual(long('right'));
  });
});
