import type { AlertEntry } from '@throughline/server/routes';
import { expect, test } from 'vitest';
import { bodyOf } from '../api/kept.js';
import { savingOf } from './merged.js';

const AT = '2026-04-01T09:00:00.000Z';
const BASE: AlertEntry = {
  id: 'low',
  revision: 1,
  made: AT,
  madeBy: 'ann',
  changed: AT,
  changedBy: 'ann',
  name: 'Low',
  answer: 'way',
  figure: 'overall.rate',
  rule: { when: 'below', bound: 0.4 },
  every: 'day',
  at: 8,
  to: [{ by: 'slack' }],
  quiet: { from: 22, until: 7 },
  locale: 'en',
  on: true,
};

test('what was typed stands, and what was left alone is as it was made elsewhere', () => {
  const typed = { ...bodyOf<'alerts'>(BASE), name: 'Lower', quiet: { until: 7, from: 22 } };
  const newest: AlertEntry = { ...BASE, revision: 3, on: false, quiet: null, name: 'Other' };
  expect(savingOf(BASE, typed, newest).body).toEqual({
    ...bodyOf<'alerts'>(BASE),
    name: 'Lower',
    quiet: null,
    on: false,
  });
});

test('it is kept after the newest revision, and as a new one where it was removed elsewhere', () => {
  const typed = { ...bodyOf<'alerts'>(BASE), name: 'Lower' };
  expect(savingOf(BASE, typed, { ...BASE, revision: 3 })).toMatchObject({ id: 'low', revision: 3 });
  expect(savingOf(BASE, typed, null)).toEqual({ id: 'low', revision: 0, body: typed });
});
