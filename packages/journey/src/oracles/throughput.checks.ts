import { ThroughputQuestion } from '@throughline/model';
import { expect } from 'vitest';
import { ask } from '../ask.js';
import type { Check, Place } from './reference.js';

const asked = ({ store, shop }: Place, more: object) =>
  ask<'throughput'>(
    store,
    shop,
    ThroughputQuestion.parse({ kind: 'throughput', object: 'case', limit: 1000, ...more }),
  );

const near = (figure: number, share = 1e-6) => {
  const digits = Math.max(0, -Math.log10(Math.max(1e-9, Math.abs(figure) * share)));
  return expect.closeTo(figure, Math.floor(digits)) as number;
};

interface Profile {
  readonly source: string;
  readonly target: string;
  readonly mean_s: number;
  readonly stdev_s: number;
}

const checkProfile: Check = async (place, { expected }) => {
  const { temporalProfile = [] } = await asked(place, { include: ['temporal-profile'] });
  const found = new Map(temporalProfile.map(({ from, to, mean, sd }) => [`${from} → ${to}`, { mean, sd }]));
  const want = expected as Profile[];
  expect(found.size).toBe(want.length);
  for (const { source, target, mean_s, stdev_s } of want)
    expect(found.get(`${source} → ${target}`), `${source} → ${target}`).toEqual({
      mean: near(mean_s),
      sd: near(stdev_s),
    });
};

interface HandOvers {
  readonly n_pairs: number;
  readonly top40: readonly { readonly source: string; readonly target: string; readonly value: number }[];
}

const checkHandOvers: Check = async (place, { expected }) => {
  const want = expected as HandOvers;
  const { people } = await asked(place, { resource: 'text.resource' });
  expect(people?.handOvers).toHaveLength(want.n_pairs);
  const found = new Map(people?.handOvers.map(({ from, to, share }) => [`${from} → ${to}`, share]));
  for (const { source, target, value } of want.top40)
    expect(found.get(`${source} → ${target}`), `${source} → ${target}`).toBeCloseTo(value, 12);
};

interface Service {
  readonly mean_s: number;
  readonly median_s: number;
  readonly sum_s: number;
}

const checkService: Check = async (place, { expected }) => {
  const { steps } = await asked(place, { lifecycle: { property: 'text.lifecycle' } });
  const found = Object.fromEntries(
    steps.flatMap(({ activity, service }) => (service === null ? [] : [[activity, service]])),
  );
  const want = expected as Record<string, Service>;
  expect(Object.keys(found).sort()).toEqual(Object.keys(want).sort());
  for (const [activity, { mean_s, median_s, sum_s }] of Object.entries(want))
    expect(found[activity], activity).toMatchObject({ mean: near(mean_s), p50: median_s, sum: sum_s });
};

export const throughputChecks: Readonly<Record<string, Check>> = {
  temporal_profile: checkProfile,
  handover_of_work: checkHandOvers,
  activity_service_time_from_lifecycle: checkService,
};
