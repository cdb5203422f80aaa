import type { Finding } from '@throughline/model';
import { JourneysQuestion } from '@throughline/model';
import { expect, test } from 'vitest';
import { behindOf } from './behind.js';

function finding(detector: string, where: object): Finding {
  return { detector, where: { lane: 'frontstage', segment: {}, ...where } } as unknown as Finding;
}

const TYPES = ['session', 'order', 'customer'];

test('behind what happens at a step stand the journeys of its segment that met it', () => {
  const segment = { device: 'phone', 'text.browser': 'Safari' };
  const behind = behindOf(finding('errors', { activity: 'Payment Failed', segment }), TYPES);
  expect(behind?.question).toMatchObject({
    object: 'session',
    where: [
      { with: { activity: 'Payment Failed' } },
      { journey: 'device', value: 'phone' },
      { with: { where: [{ property: 'text.browser', value: 'Safari' }] } },
    ],
  });
});

test('behind what lies between two steps stand those that stop, or the longest', () => {
  const edge = { from: 'Cart Viewed', to: 'Checkout Started' };
  const stops = behindOf(finding('drop-offs', { edge }), TYPES);
  expect(stops?.question.where).toEqual([
    { with: { activity: 'Cart Viewed' } },
    { without: { activity: 'Checkout Started' } },
  ]);
  const waits = behindOf(finding('waits', { edge, lane: 'backstage' }), TYPES);
  expect(waits?.question).toMatchObject({ object: 'order', sort: { by: 'duration' } });
});

test('where a shop has no journeys of that type, whose they are are shown', () => {
  const error = finding('errors', { activity: 'Payment Failed' });
  expect(behindOf(error, ['order', 'customer'])?.question.object).toBe('customer');
  expect(behindOf(error, ['case'])?.question.object).toBe('case');
  expect(behindOf(error, [])).toBeNull();
});

test('each is a question that can be asked', () => {
  const edge = { from: 'Cart Viewed', to: 'Checkout Started' };
  const segment = { device: 'phone', weekday: 'monday', 'text.step': 'address' };
  for (const where of [
    { activity: 'Payment Failed', segment },
    { edge, segment },
  ])
    for (const detector of ['errors', 'drop-offs', 'waits'])
      expect(
        JourneysQuestion.safeParse(behindOf(finding(detector, where), TYPES)?.question).error,
      ).toBeUndefined();
  expect(behindOf(finding('errors', {}), TYPES)).toBeNull();
});
