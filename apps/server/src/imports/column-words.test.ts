import { expect, test } from 'vitest';
import { columnWords } from './column-words.js';

test.each([
  ['String', ['A-1', 'A-2'], 'text'],
  ['String', [], 'text'],
  ['String', ['12', '-3.50', '1,299.00', '1e6'], 'number'],
  ['String', ['12', 'twelve'], 'text'],
  ['String', ['2026-03-02T09:00:00Z', '2026-03-02 09:00'], 'time'],
  ['String', ['03/02/2026', '02.03.26, 14:05'], 'time'],
  ['String', ['true', 'FALSE'], 'yes or no'],
  ['Nullable(Int64)', ['1'], 'number'],
  ["DateTime64(6, 'UTC')", [], 'time'],
  ['Array(Tuple(key String, value Nullable(String)))', [], 'list'],
  ['Nullable(String)', ['x'], 'text'],
] as const)('%s with %j holds: %s', (type, samples, words) => {
  expect(columnWords(type, samples)).toBe(words);
});
