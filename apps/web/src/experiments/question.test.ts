import {
  ExperimentPlan,
  ExperimentQuestion,
  FunnelQuestion,
  type RegisteredExperiment,
} from '@throughline/model';
import { expect, test } from 'vitest';
import { exploreState } from '../explore/search.js';
import { levelOf, questionOf, seenQuestion, segmentConditions } from './question.js';

const told = { name: 'sizes', named: 'text.$feature_flag', varied: 'text.$feature_flag_response' };
const STARTED = '2026-03-01T00:00:00.000Z';
const STOPPED = '2026-03-15T00:00:00.000Z';
const registered = (more: Partial<RegisteredExperiment> = {}): RegisteredExperiment => ({
  name: 'sizes',
  state: 'running',
  started: STARTED,
  stopped: null,
  decision: null,
  plan: ExperimentPlan.parse({ variants: ['old', 'new'].map((name) => ({ name, share: 1 })) }),
  revision: 2,
  history: [],
  ...more,
});
const asked = (of: RegisteredExperiment, within: string | null, search = {}) =>
  ExperimentQuestion.parse(
    questionOf(
      told,
      { metric: 'conversion', method: 'frequentist', within },
      { state: exploreState.read(search), object: 'customer', registered: of },
    ),
  );

test('a band of numbers takes part by its bounds, anything else by its value', () => {
  expect(
    segmentConditions({ 'number.basket_value': '160 and more', device: 'phone', 'text.size': 'XL' }),
  ).toEqual([
    { with: { where: [{ property: 'number.basket_value', operator: '>=', value: 160 }] } },
    { journey: 'device', value: 'phone' },
    { with: { where: [{ property: 'text.size', value: 'XL' }] } },
  ]);
});

test('nobody takes part before its start or after its end, whatever the screen is narrowed to', () => {
  const stopped = registered({ state: 'stopped', stopped: STOPPED });
  expect(asked(registered(), '7d', { last: '90d' })).toMatchObject({
    exposed: { from: STARTED },
    period: { last: '90d', take: 'events' },
  });
  expect(asked(stopped, '7d')).toMatchObject({
    exposed: { from: STARTED, to: STOPPED },
    period: { from: STARTED, to: '2026-03-22T00:00:00.000Z' },
  });
});

test('intervals are asked for, and told, at the level of the plan', () => {
  const size = { baseline: 0.1, effect: 0.1, power: 0.8, level: 0.9, perDay: 10, visitors: 100, days: 20 };
  const plan = ExperimentPlan.parse({ ...registered().plan, size: { ...size, perMonth: null } });
  expect([asked(registered({ plan }), null).level, levelOf(registered({ plan }))]).toEqual([0.9, 0.9]);
  expect([asked(registered(), null).level, levelOf(registered()), levelOf(undefined)]).toEqual([
    0.95, 0.95, 0.95,
  ]);
});

test('what the last visitors do is counted as long as the plan says, in any unit', () => {
  const stopped = registered({ state: 'stopped', stopped: STOPPED });
  expect(asked(stopped, '90m').period).toMatchObject({ to: '2026-03-15T01:30:00.000Z' });
  expect(asked(stopped, '1.5d').period).toMatchObject({ to: '2026-03-16T12:00:00.000Z' });
  expect(asked(stopped, null).period).toMatchObject({ to: STOPPED });
});

test('those who have seen it are counted where no variant can be compared yet', () => {
  const plan = ExperimentPlan.parse({ ...registered().plan, segment: { device: 'phone' } });
  const question = FunnelQuestion.parse(seenQuestion(told, registered({ plan })));
  expect(question).toMatchObject({
    steps: [{ where: [{ property: 'text.$feature_flag', value: 'sizes' }] }],
    where: [{ journey: 'device', value: 'phone' }],
    period: { from: STARTED },
  });
});
