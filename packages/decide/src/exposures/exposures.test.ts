import { expect, test } from 'vitest';
import { decide } from '../decide.js';
import { exposures } from './model.js';

test("GrowthBook's rows: the first exposure of each, those that saw both apart, the unreadable told", () => {
  const row = (user_id: string, variation_id: string | number, timestamp: string) => ({
    user_id,
    timestamp,
    experiment_id: 'checkout',
    variation_id,
  });
  const output = decide(exposures, {
    source: 'growthbook',
    rows: [
      row('ana', 1, '2026-03-03 10:00:00'),
      row('ana', 1, '2026-03-02 09:00:00'),
      row('ben', 0, '2026-03-02T09:00:00Z'),
      row('eva', 0, '2026-03-02T09:00:00+02:00'),
      row('eva', 1, '2026-03-05T09:00:00Z'),
      row('', 1, '2026-03-05T09:00:00Z'),
      row('max', 1, 'yesterday'),
      {
        anonymous_id: 'device-7',
        timestamp: '2026-03-04 00:00:00.5',
        experiment_id: 'checkout',
        variation_id: '0',
      },
    ],
  });
  const told = { experiment: 'checkout', mixed: false };
  expect(output).toEqual({
    exposures: [
      { ...told, unit: 'eva', variant: '0', time: '2026-03-02T07:00:00.000Z', mixed: true },
      { ...told, unit: 'ana', variant: '1', time: '2026-03-02T09:00:00.000Z' },
      { ...told, unit: 'ben', variant: '0', time: '2026-03-02T09:00:00.000Z' },
      { ...told, unit: 'device-7', variant: '0', time: '2026-03-04T00:00:00.500Z' },
    ],
    arms: [
      { experiment: 'checkout', variant: '0', units: 2 },
      { experiment: 'checkout', variant: '1', units: 1 },
    ],
    rejected: [
      { row: 5, reason: 'has not a unit' },
      { row: 6, reason: 'has not a time that can be read' },
    ],
  });
});

test("PostHog's rows: properties as columns, as an object or as JSON; other events are no exposures", () => {
  const called = { event: '$feature_flag_called', timestamp: '2026-03-02T09:00:00Z' };
  const properties = { $feature_flag: 'checkout', $feature_flag_response: 'test' };
  const output = decide(exposures, {
    source: 'posthog',
    rows: [
      {
        ...called,
        distinct_id: 'ana',
        'properties.$feature_flag': 'checkout',
        'properties.$feature_flag_response': 'control',
      },
      { ...called, distinct_id: 'ben', properties },
      { ...called, distinct_id: 'eva', properties: JSON.stringify(properties) },
      { ...called, distinct_id: 'max', properties: { ...properties, $feature_flag_response: false } },
      { ...called, event: '$pageview', distinct_id: 'max', properties },
      { ...called, distinct_id: 'zoe', properties: '{broken' },
    ],
  });
  expect(output).toMatchObject({
    arms: [
      { variant: 'control', units: 1 },
      { variant: 'test', units: 2 },
    ],
    rejected: [{ row: 5, reason: 'has not an experiment' }],
  });
});
