import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type AskedHere, curlText, listsOf, ownSearch, questionText } from './asked.js';

const here: AskedHere = {
  shop: 'demo',
  question: { kind: 'funnel', object: 'customer', steps: [{ activity: 'Let\'s "go"' }, { activity: 'Buy' }] },
};

test('the line for a shell sends the question as it is, whatever is quoted in it', () => {
  const line = curlText(here, 'http://127.0.0.1:4400').replace(/^curl/u, 'printf "%s\\n"');
  const said = execFileSync('bash', ['-c', line], { encoding: 'utf8' }).split('\n');
  expect(JSON.parse(said[5] ?? '')).toEqual({ ...here.question, shop: 'demo' });
  expect(JSON.parse(questionText(here))).toEqual({ ...here.question, shop: 'demo' });
});

test('what is saved of an address is the view’s own', () => {
  expect(ownSearch({ shop: 'demo', saved: 'x', do: 'a,b', last: '30d', odd: 7 })).toEqual({
    do: 'a,b',
    last: '30d',
  });
});

test('lists that hold something can be taken along', () => {
  expect(listsOf({ kind: 'x', steps: [1], trend: [], total: 3 })).toEqual(['steps']);
  expect(listsOf({ total: 3 })).toEqual(['figures']);
});
