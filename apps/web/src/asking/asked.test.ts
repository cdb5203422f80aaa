import type { AnswerEntry } from '@throughline/server/routes';
import { expect, test } from 'vitest';
import { type AskedHere, curlText, listsOf, openedAs, ownSearch, questionText } from './asked.js';

const here: AskedHere = {
  shop: 'demo',
  question: { kind: 'funnel', object: 'customer', steps: [{ activity: 'Let\'s "go"' }, { activity: 'Buy' }] },
};

test('the question is told with its shop, and on a line for a shell, in which each quote ends a quoted text', () => {
  const whole = { ...here.question, shop: 'demo' };
  expect(JSON.parse(questionText(here))).toEqual(whole);
  const line = curlText(here, 'http://127.0.0.1:4400');
  const body = /-d '(.*)'$/su.exec(line)?.[1] ?? '';
  expect(body).toContain(String.raw`Let'\''s`);
  expect(JSON.parse(body.replaceAll(String.raw`'\''`, "'"))).toEqual(whole);
});

test('what is saved of an address is the view’s own', () => {
  expect(
    ownSearch({ shop: 'demo', saved: 'x', behind: 'left~2', at: '1,2,3', do: 'a,b', last: '30d', odd: 7 }),
  ).toEqual({
    do: 'a,b',
    last: '30d',
  });
});

test('lists that hold something can be taken along', () => {
  expect(listsOf({ kind: 'x', steps: [1], trend: [], total: 3 })).toEqual(['steps']);
  expect(listsOf({ total: 3 })).toEqual(['figures']);
});

test('of two answers on one screen only that of the kind of the saved one was opened as it', () => {
  const body = { name: 'Scores', question: { kind: 'feedback', object: 'customer' }, view: null } as const;
  const scores: AnswerEntry = {
    id: 'scores',
    revision: 1,
    made: '',
    madeBy: 'a',
    changed: '',
    changedBy: 'a',
    ...body,
  };
  expect(openedAs([scores], 'scores', { kind: 'feedback' })).toBe(scores);
  expect(openedAs([scores], 'scores', { kind: 'text' })).toBeNull();
  expect(openedAs([scores], null, { kind: 'feedback' })).toBeNull();
});
