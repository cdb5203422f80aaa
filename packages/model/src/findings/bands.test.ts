import { describe, expect, test } from 'vitest';
import { bandLabels, segmentFilters } from './bands.js';

describe('bands of a number', () => {
  test('are as many as there are bounds, and one more', () => {
    expect(bandLabels([25, 60, 140])).toEqual(['under 25', '25 to 60', '60 to 140', '140 and more']);
    expect(bandLabels([])).toEqual([]);
  });

  test.each([
    ['under 25', [['<', 25]]],
    [
      '25 to 60.5',
      [
        ['>=', 25],
        ['<', 60.5],
      ],
    ],
    ['60.5 and more', [['>=', 60.5]]],
  ])('“%s” is asked of events by its bounds', (label, bounds) => {
    const filters = segmentFilters('number.price', label);
    expect(filters.map(({ operator, value }) => [operator, value])).toEqual(bounds);
  });

  test('what is no band is asked by its value', () => {
    const is = (property: string, value: string) => [{ property, operator: 'is', value }];
    expect(segmentFilters('device', 'phone')).toEqual(is('device', 'phone'));
    expect(segmentFilters('text.size', '25 to 60')).toEqual(is('text.size', '25 to 60'));
  });
});
