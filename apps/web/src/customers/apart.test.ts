import { expect, test } from 'vitest';
import { toldApart } from './apart.js';

test('says means with their unit and shares as shares, beside all others', () => {
  expect(toldApart({ trait: 'monetary', inside: 516.33, outside: 164.63, effect: 2 }, 'EUR')).toBe(
    'spent €516 (others €165)',
  );
  expect(toldApart({ trait: 'recency', inside: 7.7, outside: 43.1, effect: -1.4 }, 'EUR')).toBe(
    'last order 7.7 days ago (others 43)',
  );
  expect(toldApart({ trait: 'frequency', inside: 1.02, outside: 2.1, effect: -1 }, 'EUR')).toBe(
    '1 order (others 2.1)',
  );
  expect(
    toldApart({ trait: 'channel', word: 'direct', inside: 0.385, outside: 0.197, effect: 0.4 }, 'EUR'),
  ).toBe('channel direct: 39\u202F% (others 20\u202F%)');
});
