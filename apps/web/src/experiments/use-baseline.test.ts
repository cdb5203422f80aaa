import { ExperimentQuestion, FunnelQuestion } from '@throughline/model';
import { expect, test } from 'vitest';
import { exploreState } from '../explore/search.js';
import { baselineFunnel, spentQuestion } from './use-baseline.js';

const met = (these: string, activity: string | null = null) => ({
  exploring: { state: exploreState.read({ these }) },
  object: 'customer',
  seenAt: 'Checkout Started',
  activity,
  within: '48h',
  segment: { 'number.basket_value': '160 and more' },
});
const asked = (these: string, activity: string | null = null) =>
  FunnelQuestion.parse(baselineFunnel(met(these, activity)));

test('a plan is made from those alone to whom the experiment can be narrowed', () => {
  expect(asked('segment~vip,object.text.country~DE,device~phone').where).toEqual([
    { with: { where: [{ property: 'number.basket_value', operator: '>=', value: 160 }] } },
    { journey: 'device', operator: 'is', value: 'phone' },
  ]);
});

test('it counts what the plan decides by, as long as that says', () => {
  expect(asked('', 'Trial Booked')).toMatchObject({
    steps: [{ activity: 'Checkout Started' }, { activity: 'Trial Booked' }],
    window: '48h',
  });
  expect(asked('').steps[1]).toMatchObject({ activity: 'Order Completed' });
});

test('what they spend is asked of the same, all in one arm', () => {
  const question = ExperimentQuestion.parse(spentQuestion(met('device~phone')));
  expect(question).toMatchObject({
    exposures: { activity: 'Checkout Started' },
    metric: 'revenue',
    within: '48h',
    where: asked('device~phone').where,
    period: asked('device~phone').period,
  });
  expect(question.variant).toBeUndefined();
});
