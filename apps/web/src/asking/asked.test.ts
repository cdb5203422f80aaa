import { expect, test } from 'vitest';
import { type AskedHere, curlText, listsOf, ownSearch, questionText } from './asked.js';

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
  expect(ownSearch({ shop: 'demo', saved: 'x', behind: 'left~2', do: 'a,b', last: '30d', odd: 7 })).toEqual({
    do: 'a,b',
    last: '30d',
  });
});

test('lists that hold something can be taken along', () => {
  expect(listsOf({ kind: 'x', steps: [1], trend: [], total: 3 })).toEqual(['steps']);
  expect(listsOf({ total: 3 })).toEqual(['figures']);
});
