import { NO_EPISODES, type Cell } from '@throughline/decide';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../words/words.js';
import { betterSegments } from './better-segments.js';
import type { Counted } from './read-cells.js';
import { DROP_OFFS } from './studies/way.js';

/* Who stops does not buy; of those who go on half buy, for 50 each. */

const [STUDY] = DROP_OFFS;

function cell(facets: readonly string[], returning: 0 | 1, [n, stopped]: readonly [number, number]): Cell {
  const on = n - stopped;
  const arm = (count: number, reached: number) => ({
    ...NO_EPISODES,
    n: count,
    met: count,
    reached,
    worth: 50 * reached,
    squares: 2500 * reached,
  });
  return {
    facets,
    strata: [`${returning} 0`, '', '0'],
    hit: arm(stopped, 0),
    spared: { ...arm(on, on / 2), met: 0 },
  };
}

function lookedAt(cells: readonly Cell[]) {
  if (STUDY === undefined) throw new RangeError('there is no way to an order');
  const counted: Counted = {
    study: STUDY,
    facets: ['device', 'text.country'],
    cells,
    meetings: [],
    known: 1,
    recorded: true,
  };
  const terms = { months: 1, margin: 1, kept: 1, further: 0, seed: 1 };
  return { counted, terms, ...betterSegments([counted], [], terms) };
}

describe('segments that do better than comparable ones', () => {
  const better = [
    cell(['phone', 'DE'], 0, [2000, 1200]),
    cell(['phone', 'FR'], 0, [2000, 1200]),
    cell(['desktop', 'DE'], 0, [1000, 400]),
    cell(['desktop', 'FR'], 1, [500, 200]),
    cell(['phone', 'FR'], 1, [500, 300]),
  ];

  test('are told by the value, as money gained, seen together', () => {
    const { candidates, terms, counted } = lookedAt(better);
    expect(candidates.map(({ found }) => found.segment)).toEqual([{ device: 'desktop' }]);
    const [told] = candidates;
    expect(told?.found.observed).toBeCloseTo(0.4, 5);
    expect(told?.found.baseline).toBeCloseTo(0.6, 5);
    // 300 of 1,500 were spared it, half of whom bought for 50.
    expect(told?.priced.perMonth).toBeCloseTo(-7500, -2);
    expect(told?.counted.study).toMatchObject({ detector: 'strengths', seen: true });
    expect(told?.told?.(wordsIn('en'), 'They stop at “A”')).toBe(
      'Better for desktop than for comparable visitors, “They stop at ‘A’”: 40 % against 60 %',
    );
    const faulty = candidates.map((each) => ({ ...each, counted }));
    expect(betterSegments([counted], faulty, terms).candidates).toEqual([]);
  });

  test('are none where all else that is known explains it', () => {
    const { candidates } = lookedAt([
      cell(['phone', 'DE'], 0, [3000, 1800]),
      cell(['desktop', 'DE'], 0, [300, 180]),
      cell(['phone', 'DE'], 1, [300, 60]),
      cell(['desktop', 'DE'], 1, [3000, 600]),
    ]);
    expect(candidates).toEqual([]);
  });

  test('are none of too few', () => {
    expect(
      lookedAt([cell(['phone', 'DE'], 0, [2000, 1200]), cell(['desktop', 'DE'], 0, [150, 30])]).candidates,
    ).toEqual([]);
  });
});
