import { describe, expect, test } from 'vitest';
import { NO_EPISODES, type Arm, type Cell } from './cell.js';
import { explainedBy } from './explained.js';
import { matched, sparedBy } from './match.js';

const arm = (n: number, reached: number): Arm => ({
  ...NO_EPISODES,
  n,
  reached,
  worth: 100 * reached,
  squares: 10_000 * reached,
});

/** Phones buy at a tenth, desktops at a half; which browser it is tells nothing. */
const CELLS: readonly Cell[] = ['phone', 'desktop'].flatMap((device) =>
  ['Safari', 'Chrome', 'Edge'].map((browser) => ({
    facets: [browser, device],
    strata: ['0'],
    hit: arm(4, 0),
    spared: arm(100, device === 'phone' ? 10 : 50),
  })),
);

describe('what tells the outcome', () => {
  test('is the share of its variance between values', () => {
    const [browser = 1, device = 0, stratum = 1] = explainedBy(CELLS, 'orders');
    // Rates of 0.1 and 0.5 around 0.3: 0.04 of 0.21.
    expect(device).toBeCloseTo(0.04 / 0.21, 2);
    expect(browser).toBe(0);
    expect(stratum).toBe(0);
  });

  test('is nothing where nobody came to it, and there is none without episodes', () => {
    const none = CELLS.map((cell) => ({ ...cell, spared: arm(100, 0) }));
    expect(explainedBy(none, 'amounts')).toEqual([0, 0, 0]);
    expect(explainedBy([], 'orders')).toEqual([]);
  });
});

describe('those who are compared', () => {
  const spared = sparedBy(CELLS, 'orders');

  test('have everything in common where enough were spared', () => {
    const groups = matched(CELLS, spared);
    expect(groups).toHaveLength(6);
    expect(groups.every(({ alike, spared: { n } }) => alike && n === 100)).toBe(true);
  });

  test('differ first in what tells least', () => {
    const few = CELLS.map((cell) => ({
      ...cell,
      spared: { ...cell.spared, n: 5, reached: cell.facets[1] === 'phone' ? 1 : 4 },
    }));
    const groups = matched(few, sparedBy(few, 'orders'));
    expect(groups.map(({ alike, spared: { n, reached } }) => [alike, n, reached])).toEqual([
      [true, 15, 3],
      [true, 15, 12],
    ]);
  });

  test('are not alike where nobody of their kind was spared', () => {
    const tablet: Cell = {
      facets: ['Safari', 'tablet'],
      strata: ['0'],
      hit: arm(10, 1),
      spared: NO_EPISODES,
    };
    const groups = matched([tablet], sparedBy([...CELLS, tablet], 'orders'));
    expect(groups.map(({ alike, spared: { n } }) => [alike, n])).toEqual([[false, 600]]);
  });

  test('are added up once, however the cells were cut', () => {
    const twice = CELLS.flatMap((cell) => [cell, cell]);
    expect(matched(CELLS, sparedBy(twice, 'orders')).every(({ spared: { n } }) => n === 200)).toBe(true);
  });
});
