import { expect, test } from 'vitest';
import type { SimulatedMeasure } from '@throughline/model';
import { differenceWords, figureWords, isUnpriced, offBy } from './words.js';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test('orders that tell no amount have no revenue; where none is played, it is nothing', () => {
  const measured = (measure: SimulatedMeasure['measure'], value: number): SimulatedMeasure => {
    const interval = { value, low: value, high: value };
    return { measure, baseline: interval, scenario: interval, difference: interval };
  };
  const played = (conversion: number, revenue: number) =>
    isUnpriced([measured('conversion', conversion), measured('revenue', revenue)]);
  expect(played(0.1, 0)).toBe(true);
  expect(played(0.1, 300)).toBe(false);
  expect(played(0, 0)).toBe(false);
});

test('figures carry their unit, differences their sign', () => {
  expect(plain(figureWords('conversion', 0.027, 'EUR'))).toBe('2.70 %');
  expect(plain(figureWords('median', 7200, 'EUR'))).toBe('2 h');
  expect(plain(differenceWords('conversion', -0.004, 'EUR'))).toBe('−0.40 points');
  expect(plain(differenceWords('late', 0, 'EUR'))).toBe('±0.00 points');
  expect(plain(differenceWords('p90', 3600, 'EUR'))).toBe('+1 h');
});

test('the model is out by points as fine as the shares beside them, or by a share', () => {
  expect(plain(offBy('conversion', 0.0005, 0.0239))).toBe('+0.05 points');
  expect(plain(offBy('late', -0.0144, 0.18))).toBe('−1.4 points');
  expect(plain(offBy('conversion', 0.000001, 0.02))).toBe('±0.00 points');
  expect(plain(offBy('median', -0.143, 660))).toBe('−14 %');
});
