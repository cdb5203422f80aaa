import { expect, test } from 'vitest';
import { Duration } from './duration.js';
import { millisecondsOf } from './milliseconds.js';

test.each([
  ['500ms', 500],
  ['1.5h', 5_400_000],
  ['14d', 1_209_600_000],
])('%s is %d ms', (text, milliseconds) => {
  expect(millisecondsOf(Duration.parse(text))).toBe(milliseconds);
});

test.each(['undefined', '', '7', '7 d', '-7d', '0d', '0.0004s', '1e9d', 'd'])(
  '“%s” is refused with a reason, and throws nothing',
  (text) => {
    expect(Duration.safeParse(text).error?.issues).toHaveLength(1);
  },
);
