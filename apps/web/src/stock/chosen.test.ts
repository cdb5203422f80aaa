import { expect, it } from 'vitest';
import { chosenIn, measureOf, saidCategory, seriesOf } from './chosen.js';

const none = { past: [], mean: [], low: [], high: [], model: null, form: null, effects: [], notes: [] };
const series = (named: object) => ({
  ...none,
  product: null,
  name: null,
  value: null,
  cannotEstimate: null,
  ...named,
});

it('reads what is forecast from the address', () => {
  expect(chosenIn(null)).toEqual({ of: 'orders' });
  expect(chosenIn('revenue')).toEqual({ of: 'revenue' });
  expect(chosenIn(saidCategory('Tents ~ big'))).toEqual({ of: 'category', value: 'Tents ~ big' });
  expect(chosenIn('SKU-0001')).toEqual({ of: 'product', product: 'SKU-0001' });
});

it('asks for units of a category by what products say, and finds its series', () => {
  const tents = chosenIn(saidCategory('Tents'));
  expect(measureOf(tents)).toEqual({ measure: 'units', by: 'category', only: ['Tents'] });
  const [lamps, found] = [series({ value: 'Lamps' }), series({ value: 'Tents' })];
  expect(seriesOf(tents, [lamps, found])).toBe(found);
  expect(seriesOf(tents, [lamps])).toBeUndefined();
});

it('a product is found by its id, the whole shop by being the only one', () => {
  const tea = series({ product: 'tea', name: 'Green tea' });
  expect(measureOf(chosenIn('tea'))).toEqual({ measure: 'units', only: ['tea'] });
  expect(seriesOf(chosenIn('tea'), [series({ product: 'pot' }), tea])).toBe(tea);
  expect(seriesOf(chosenIn('orders'), [tea])).toBe(tea);
});
