import { expect, test } from 'vitest';
import { currencyAt, figureLabel, figureNames, figureText, unitOf } from './figure-words.js';

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

test('a figure says what it is measured in, and in which currency', () => {
  const units = ['overall.rate', 'steps.1.seconds.p50', 'ways.0.worth.total', 'steps.1.lost.0.value', 'lost'];
  expect(units.map(unitOf)).toEqual(['share', 'seconds', 'money', 'money', 'number']);
  const answer = { currency: 'EUR', steps: [{ worth: 3, lost: [{ value: '2.00', currency: 'USD' }] }] };
  expect(currencyAt(answer, 'steps.0.worth')).toBe('EUR');
  expect(currencyAt(answer, 'steps.0.lost.0.value')).toBe('USD');
});

test('a name comes in two: the item or part that it is of, and what it is there', () => {
  const answer = {
    ...FUNNEL,
    ways: [{ from: 'Order Completed', to: 'Item Picked', time: { mean: 3 } }],
    cohorts: [{ from: '2026-01-01', to: '2026-02-01', size: 3 }],
  };
  const names = (path: string) => Object.values(figureNames(answer, path, 'en')).join(' / ');
  expect(names('journeys')).toBe(' / Journeys');
  expect(names('overall.rate')).toBe('Overall / rate');
  expect(names('steps.0.journeys')).toBe('Steps: Look / journeys');
  expect(names('steps.1.seconds.p50')).toBe('Steps no. 2 / seconds · median');
  expect(names('ways.0.time.mean')).toBe('Ways: Order Completed → Item Picked / time · mean');
  expect(names('cohorts.0.size')).toBe('Cohorts no. 1 / size');
});
