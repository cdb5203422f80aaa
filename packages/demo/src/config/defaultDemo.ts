import type { DemoConfigInput } from './config.js';

/**
 * The shop that opens on a first start: a quarter of a million events with five problems to be found, a change that is tried
 * against one, and counts of its stock.
 */
export const DEFAULT_DEMO: DemoConfigInput = {
  seed: 1,
  stockCounts: 'beside',
  problems: [
    {
      id: 'card-check-on-phones',
      kind: 'payment-error',
      device: 'phone',
      browser: 'Safari',
      share: 0.45,
      from: '2026-09-07',
      code: '3ds_timeout',
    },
    { id: 'slow-mondays', kind: 'slow-picker', picker: 1, weekdays: ['monday'], slowdown: 4 },
    { id: 'tents-sold-out', kind: 'stock-out', category: 'Tents', from: '2026-09-18', until: '2026-10-04' },
    {
      id: 'late-in-the-south',
      kind: 'late-carrier',
      region: 'South',
      share: 0.4,
      days: 3,
      from: '2026-08-24',
    },
    {
      id: 'phone-number-field',
      kind: 'confusing-form',
      step: 'address',
      device: 'desktop',
      browser: 'Firefox',
      share: 0.5,
      leave: 0.35,
      from: '2026-08-20',
    },
  ],
  experiments: [
    { name: 'second-provider', problem: 'card-check-on-phones', from: '2026-10-12', spares: 0.9 },
  ],
};

/**
 * The same shop over a year that ends on the same day, with fewer products and swings in what it spends: what
 * response curves and reorder points are learnt from.
 */
export const YEAR_DEMO: DemoConfigInput = {
  ...DEFAULT_DEMO,
  from: '2025-11-03',
  days: 363,
  events: 700_000,
  swings: 0.8,
  stockCounts: true,
  catalogue: { products: 80 },
};
