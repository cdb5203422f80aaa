import type { MapQuestion } from '@throughline/model';
import { expect } from 'vitest';
import { ask } from '../ask.js';
import type { Check } from './reference.js';

interface Input {
  readonly activities: string[];
  readonly pair: [string, string];
  readonly activity: string;
  readonly min: number;
  readonly max: number;
}
type Filter = Pick<MapQuestion, 'where' | 'period'>;

// The reference range includes its last second to the instant; ours ends before `to`.
const FIRST_HALF = { from: '2011-01-01T00:00:00Z', to: '2011-06-30T23:59:59.001Z' };

const FILTERS: Readonly<Record<string, (input: Input) => Filter>> = {
  filter_variants_top_5: () => ({ where: [{ variants: { top: 5 } }] }),
  filter_variants_coverage_10pct: () => ({ where: [{ variants: { share: 0.1 } }] }),
  filter_end_activity: ({ activities }) => ({ where: [{ ends: { activity: activities } }] }),
  filter_directly_follows: ({ pair: [first, then] }) => ({
    where: [{ followed: { first: { activity: first }, then: { activity: then }, directly: true } }],
  }),
  filter_event_attribute_case_level: ({ activity }) => ({ where: [{ with: { activity } }] }),
  filter_event_attribute_event_level: ({ activities }) => ({ where: [{ events: { activity: activities } }] }),
  filter_case_performance_1h_1d: ({ min, max }) => ({
    where: [
      { journey: 'duration', operator: '>=', value: min },
      { journey: 'duration', operator: '<=', value: max },
    ],
  }),
  filter_time_range_contained_2011H1: () => ({ period: { ...FIRST_HALF, take: 'contained' } }),
  filter_time_range_events_2011H1: () => ({ period: { ...FIRST_HALF, take: 'events' } }),
  filter_activities_rework: ({ activity }) => ({ where: [{ with: { activity }, times: { atLeast: 2 } }] }),
};

export const filterChecks: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.entries(FILTERS).map(([name, filter]) => [
    name,
    async ({ store, shop }, { input, expected }) => {
      const question = { kind: 'map', limit: 20, object: 'case', ...filter(input as Input) } as const;
      const map = (await ask(store, shop, question)).objects['case'];
      const events = map?.activities.reduce((sum, each) => sum + each.events, 0);
      expect({ cases: map?.journeys, events }).toEqual(expected);
    },
  ]),
);
