import { expect, test } from 'vitest';
import { daysBefore, movesOf } from './moves.js';

const placed = (segments: Readonly<Record<string, string>>) =>
  Object.entries(segments).map(([id, segment]) => ({ id, segment }));

test('tells where members were and where those who were members went', () => {
  const before = placed({ a: 'loyal', b: 'champions', c: 'champions' });
  const now = placed({ a: 'champions', b: 'champions', c: 'at risk', d: 'champions', e: 'champions' });
  expect(movesOf('champions', before, now)).toEqual({
    from: [
      { segment: null, customers: 2 },
      { segment: 'loyal', customers: 1 },
      { segment: 'champions', customers: 1 },
    ],
    to: [
      { segment: 'champions', customers: 1 },
      { segment: 'at risk', customers: 1 },
    ],
  });
});

test('counts days over the end of a month', () => {
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  expect(daysBefore('2026-10-31', 30)).toBe('2026-10-01');
});
