import { expect, test } from 'vitest';
import { alertOf, boundText } from './alert-form.js';

function filled(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const COMMON = { name: 'Low', figure: 'overall.rate', every: 'week', at: '7' };

test('a bound, a mail address and quiet hours are taken as filled in', () => {
  const form = filled({
    ...COMMON,
    when: 'below',
    bound: '40',
    by: 'mail',
    place: 'a@b.example',
    from: '22',
    until: '0',
    locale: 'de',
  });
  expect(alertOf(form, { answer: 'one', on: true })).toEqual({
    name: 'Low',
    answer: 'one',
    figure: 'overall.rate',
    rule: { when: 'below', bound: 0.4 },
    every: 'week',
    at: 7,
    to: [{ by: 'mail', address: 'a@b.example' }],
    quiet: { from: 22, until: 0 },
    locale: 'de',
    on: true,
  });
});

test('a report needs no bound, Slack no address, and half a span of quiet hours is none', () => {
  const form = filled({ ...COMMON, when: 'always', by: 'slack', from: '22', until: '' });
  expect(alertOf(form, { answer: 'one', on: true })).toMatchObject({
    rule: { when: 'always' },
    to: [{ by: 'slack' }],
    quiet: null,
  });
});

test('one alert speaks to several places, and one that is off stays off', () => {
  const form = filled({ ...COMMON, when: 'always' });
  for (const [by, place] of [
    ['mail', ' a@b.example '],
    ['slack', ''],
    ['webhook', 'https://b.example/hook'],
  ] as const) {
    form.append('by', by);
    form.append('place', place);
  }
  expect(alertOf(form, { answer: 'one', on: false })).toMatchObject({
    to: [
      { by: 'mail', address: 'a@b.example' },
      { by: 'slack' },
      { by: 'webhook', url: 'https://b.example/hook' },
    ],
    on: false,
  });
});

test('the bound of a share is written in hundredths and kept as a share, any other as it is', () => {
  const kept = (figure: string, bound: string) =>
    alertOf(filled({ ...COMMON, figure, when: 'above', bound }), { answer: 'one', on: true }).rule;
  expect(kept('overall.rate', '29')).toEqual({ when: 'above', bound: 0.29 });
  expect(kept('steps.1.journeys', '29')).toEqual({ when: 'above', bound: 29 });
  expect(['overall.rate', 'steps.1.journeys'].map((figure) => boundText(figure, 0.29))).toEqual([
    '29',
    '0.29',
  ]);
});
