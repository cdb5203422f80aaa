import { expect, test } from 'vitest';
import { z } from 'zod';
import * as questions from '../questions/index.js';
import { GERMAN } from './german.js';
import { valueText } from './value-words.js';
import { currencyAt, figureLabel, figureNames, figureText, unitOf, writingAt } from './figure-words.js';

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
  expect(figureLabel(answer, 'steps.0.journeys', 'de')).toMatch(/^(?!Order Completed).+ · Reisen$/u);
  expect(figureLabel(FUNNEL, 'overall.rate', 'de')).toBe('Gesamt · Rate');
  expect(figureLabel(null, 'deviations.suggestedOrder', 'de')).toBe(
    'Abweichungen · vorgeschlagene Bestellmenge',
  );
});

/** Every field of what a schema describes, and of what stands in it. */
function fieldsOf(schema: z.ZodType): string[] {
  const fields: string[] = [];
  z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ jsonSchema }) => void fields.push(...Object.keys(jsonSchema.properties ?? {})),
  });
  return fields;
}

test('every field of every answer has a German name', () => {
  const answers = Object.entries(questions).flatMap(([name, schema]) =>
    name.endsWith('Answer') && schema instanceof z.ZodType ? [schema] : [],
  );
  const fields = new Set([...answers, questions.AnswerMeta].flatMap(fieldsOf));
  expect(answers.length).toBeGreaterThan(35);
  expect([...fields].filter((field) => !Object.hasOwn(GERMAN, field))).toEqual([]);
});

test('a figure is written with its unit, as its language does', () => {
  const en = { locale: 'en', currency: 'EUR' } as const;
  const de = { locale: 'de', currency: 'EUR' } as const;
  expect(figureText('overall.rate', 0.41321, en)).toBe('41.32 %');
  expect(figureText('returnRate.value', 0.05, de)).toBe('5 %');
  expect(figureText('steps.1.journeys', 12_345.678_9, de)).toBe('12.345,7');
  expect(figureText('steps.1.journeys', 740, en)).toBe('740');
  expect(figureText('ways.0.worth.total', 1234.5, en)).toBe('€1,234.50');
  expect(figureText('ways.0.worth.total', 1234.5, de)).toBe('1.234,50\u00a0€');
  expect(figureText('ways.0.worth.total', 1234.5, { ...de, currency: null })).toBe('1.234,5');
  const durations = [4.25, 59, 260, 93_600, 86_399.9, -7200, 59.7, 9.97, 3599.6, 84_720];
  const said = (writing: typeof en | typeof de) =>
    durations.map((seconds) => figureText('steps.1.seconds.p50', seconds, writing).replaceAll('\u00a0', ' '));
  // How units are shortened differs with the versions of the runtime's tables.
  expect(said(en).join(' | ')).toMatch(
    /^4\.3 secs? \| 59 secs? \| 4 mins? 20 secs? \| 1 day 2 hrs? \| 1 day \| −2 hrs? \| 1 min \| 10 secs? \| 1 hr \| 23 hrs? 32 mins?$/u,
  );
  expect(said(de).join(' | ')).toMatch(
    /^4,3 Sek\. \| 59 Sek\. \| 4 Min\. 20 Sek\. \| 1 (?:Tag|Tg\.) 2 Std\. \| 1 (?:Tag|Tg\.) \| −2 Std\. \| 1 Min\. \| 10 Sek\. \| 1 Std\. \| 23 Std\. 32 Min\.$/u,
  );
});

test('a figure says what it is measured in, and in which currency', () => {
  const units = ['overall.rate', 'steps.1.seconds.p50', 'ways.0.worth.total', 'steps.1.lost.0.value', 'lost'];
  expect(units.map((path) => unitOf(path))).toEqual(['share', 'seconds', 'money', 'money', 'number']);
  const key = ['conversion', 'csat', 'firstReply', 'orders'].map((name) => unitOf(`figures.${name}.value`));
  expect(key).toEqual(['share', 'share', 'seconds', 'number']);
  const shares = ['evidence.observed', 'excess', 'series.3.inside', 'series.3.outside', 'gone.low'];
  const finding = (unit: string) => ({ evidence: { unit } });
  expect(shares.map((path) => unitOf(path, finding('share')))).toEqual(shares.map(() => 'share'));
  expect(unitOf('evidence.baseline', finding('amount'))).toBe('money');
  expect(unitOf('evidence.baseline', finding('score'))).toBe('number');
  expect(figureText('evidence.observed', 0.2, writingAt(finding('share'), 'evidence.observed', 'en'))).toBe(
    '20 %',
  );
  const risks = [
    'journeys.3.risk',
    'backtest.risks.0.late',
    'fitness.mean',
    'fitness.log',
    'worst.0.fitness',
  ];
  expect(risks.map((path) => unitOf(path))).toEqual(risks.map(() => 'share'));
  const prices = ['perMonth', 'low', 'high'].map((name) => `findings.3.price.${name}`);
  const sums = [
    'total.cost',
    'total.exposed',
    'total.gained',
    'perMonth.low',
    'estimate.value',
    'listed.2.value',
  ];
  expect([...prices, ...sums].map((path) => unitOf(path))).toEqual([...prices, ...sums].map(() => 'money'));
  expect(unitOf('segments.listed.2.monetary')).toBe('money');
  const plain = [
    'segments.listed.2.scores.monetary',
    'findings.1.evidence.exposed',
    'wait',
    'apart.0.inside',
  ];
  expect(plain.map((path) => unitOf(path))).toEqual(plain.map(() => 'number'));
  expect(unitOf('steps.2.wait.mean')).toBe('seconds');
  const answer = { currency: 'EUR', steps: [{ worth: 3, lost: [{ value: '2.00', currency: 'USD' }] }] };
  expect(currencyAt(answer, 'steps.0.worth')).toBe('EUR');
  expect(currencyAt(answer, 'steps.0.lost.0.value')).toBe('USD');
});

test('flows between the steps of a blueprint are called by the names of those', () => {
  const answer = {
    steps: [
      { id: 'decision/frontstage/order-completed', name: 'Order Completed' },
      { id: 'fold:fulfilment', name: 'Rare steps' },
    ],
    flows: [
      {
        from: 'decision/frontstage/order-completed',
        to: 'fold:fulfilment',
        objectType: 'order',
        journeys: 3,
      },
    ],
  };
  expect(figureLabel(answer, 'flows.0.journeys', 'en')).toBe(
    'Order Completed → Rare steps (order) · journeys',
  );
  expect(figureNames(answer, 'flows.0.journeys', 'de').group).toMatch(
    /: Bestellung aufgegeben → Rare steps \(Bestellung\)$/u,
  );
  // Without the answer, all that is known is the number in the list.
  expect(figureLabel(null, 'flows.0.journeys', 'en')).toBe('Flows no. 1 · journeys');
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

test('our own words in an answer are said in its language, and nobody else’s', () => {
  const de = (path: string, value: string) => valueText(path, value, 'de');
  expect(de('kind', 'out of order')).toBe('in anderer Reihenfolge');
  expect(de('deviations.0.turn', 'carrier')).toBe('der Paketdienst');
  expect(de('activity', 'Order Completed')).toBe('Bestellung aufgegeben');
  expect(de('key', 'late')).toBe('late');
  expect(valueText('verdict', 'too-early', 'en')).toBe('too early');
  expect(valueText('kind', 'my-own', 'en')).toBe('my-own');
});
