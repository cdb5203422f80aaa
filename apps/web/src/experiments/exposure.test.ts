import { expect, test } from 'vitest';
import { saidOf } from './exposure.js';

const SHOWN = { object: 'customer', experiment: 'sizes', variant: 'large' };

test('an exposure tells its experiment by the properties that the plan names', () => {
  expect(saidOf({ ...SHOWN, named: 'text.experiment', varied: 'text.variant' })).toEqual({
    text: { experiment: 'sizes', variant: 'large' },
  });
  expect(saidOf({ ...SHOWN, named: 'text.$feature_flag', varied: 'device' })).toEqual({
    text: { $feature_flag: 'sizes' },
    device: 'large',
  });
});
