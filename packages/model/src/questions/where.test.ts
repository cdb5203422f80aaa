import { expect, test } from 'vitest';
import { checks } from '../checks/german.js';
import { Condition } from './where.js';

test.each([
  [{ atLeast: 500, atMost: 100 }, 'must have an atLeast that is not above its atMost'],
  [{}, 'needs atLeast or atMost'],
])('bounds of worth between which nothing lies are refused: %j', (worth, message) => {
  const { error } = Condition.safeParse({ worth });
  expect(JSON.stringify(error?.issues)).toContain(message);
  expect(checks.has(message)).toBe(true);
});

test.each([{ atLeast: 100, atMost: 100 }, { atLeast: 500 }, { atMost: -1 }])('others hold: %j', (worth) => {
  expect(Condition.parse({ worth })).toEqual({ worth });
});
