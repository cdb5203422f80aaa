import { expect, test } from 'vitest';
import { RequestError } from '../api/request.js';
import { refusedChecks } from './Health.js';
import { isRefusal, refusalWords } from './refusal.js';

const refused = new RequestError(400, { message: 'All saw “old”.', hint: 'Wait for another.' });

test('a question that cannot be answered yet is told from one that failed', () => {
  expect(isRefusal(refused)).toBe(true);
  expect(isRefusal(new RequestError(502, { message: 'Away.' }))).toBe(false);
  expect(isRefusal(null)).toBe(false);
  expect(refusalWords(new Error('Away.'))).toBe('Away.');
});

test('what cannot be read yet says why, and how far it is all the same', () => {
  const progress = { have: 5, needed: 100, share: 0.05, isEnough: false, days: 1, perDay: 5, daysLeft: 19 };
  const [why, ...more] = refusedChecks(refusalWords(refused), progress);
  expect(why).toEqual({ stands: 'doubt', says: 'All saw “old”. Wait for another.' });
  expect(more.map(({ stands }) => stands)).toEqual(['doubt', 'doubt']);
  expect(more[1]?.says).toContain('5 of 100');
});
