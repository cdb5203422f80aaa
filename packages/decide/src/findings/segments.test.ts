import { expect, test } from 'vitest';
import { foldStrata } from './fold.js';
import { NO_EPISODES } from './cell.js';
import { segmentsIn } from './segments.js';

const cell = (facets: string[], strata: string, spared: number, hit = 0) => ({
  facets,
  strata: [strata],
  hit: { ...NO_EPISODES, n: hit },
  spared: { ...NO_EPISODES, n: spared },
});

test('cells that differ in strata alone are one, whether they share a list of facets or not', () => {
  const phone = ['phone', 'ads'];
  const folded = foldStrata([
    cell(phone, 'new', 3, 1),
    cell(phone, 'returning', 2),
    cell(['phone', 'ads'], 'new', 5, 2),
    cell(['desktop', 'ads'], 'new', 1),
  ]);
  expect(folded).toEqual([
    { facets: ['phone', 'ads'], episodes: 13, hits: 3 },
    { facets: ['desktop', 'ads'], episodes: 1, hits: 0 },
  ]);
});

test('segments of one value or two are counted in the order in which they are told; what is not known makes none', () => {
  const segments = segmentsIn(
    [
      { facets: ['phone', 'ads'], episodes: 10, hits: 4 },
      { facets: ['desktop', ''], episodes: 7, hits: 1 },
      { facets: ['phone', 'mail'], episodes: 5, hits: 0 },
    ],
    2,
  );
  expect(segments.map(({ values, episodes, hits }) => [values.join(' '), episodes, hits])).toEqual([
    ['phone', 15, 4],
    ['desktop', 7, 1],
    ['ads', 10, 4],
    ['mail', 5, 0],
    ['phone ads', 10, 4],
    ['phone mail', 5, 0],
  ]);
  expect(segments.at(-1)?.places).toEqual([0, 1]);
});

test('a facet with more values than name kinds is refused by its place', () => {
  const cells = Array.from({ length: 1001 }, (_, at) => ({
    facets: ['phone', `customer ${at}`],
    episodes: 1,
    hits: 0,
  }));
  expect(() => segmentsIn(cells, 2)).toThrow(/place 1 has 1001 values/u);
  expect(segmentsIn(cells.slice(1), 2)).toHaveLength(2001);
});
