import { expect, test } from 'vitest';
import { figureLabel, figureText } from './figure-words.js';

const FUNNEL = {
  overall: { rate: 0.413 },
  steps: [
    { name: 'Look', journeys: 900 },
    { activities: [], journeys: 700, seconds: { p50: 60 } },
  ],
};

test('a figure is called by what it stands in, and an item by what it says that it is', () => {
  const en = (path: string, answer: unknown = FUNNEL) => figureLabel(answer, path, 'en');
  expect(en('overall.rate')).toBe('Overall · rate');
  expect(en('steps.0.journeys')).toBe('Look · journeys');
  expect(en('steps.1.seconds.p50')).toBe('Steps no. 2 · seconds · median');
  expect(en('steps.0.journeys', null)).toBe('Steps no. 1 · journeys');
  expect(en('meta.journeys')).toBe('Journeys');
  expect(en('leadTime.p90')).toBe('Lead time · 90th percentile');
  expect(en('objects.order.constructor')).toBe('Objects · order · constructor');
});

test('in German fields and the activities of the taxonomy have their German names', () => {
  const answer = { steps: [{ activity: 'Order Completed', journeys: 4 }] };
  expect(figureLabel(answer, 'steps.0.journeys', 'de')).toMatch(/^(?!Order Completed).+ · Vorgänge$/u);
  expect(figureLabel(FUNNEL, 'overall.rate', 'de')).toBe('Gesamt · Rate');
});

test('a share is written in hundredths, anything else with six digits, each as its language does', () => {
  expect(figureText('overall.rate', 0.41321, 'en')).toBe('41.32 %');
  expect(figureText('returnRate.value', 0.05, 'de')).toBe('5 %');
  expect(figureText('steps.1.journeys', 12_345.678_9, 'de')).toBe('12.345,7');
  expect(figureText('steps.1.journeys', 740, 'en')).toBe('740');
});
