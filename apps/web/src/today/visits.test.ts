import { expect, test } from 'vitest';
import { keepVisits, readVisits, since, visited, type Visit } from './visits.js';

const visit = (at: string, events: number, ...findings: string[]): Visit => ({ at, events, findings });
const MORNING = visit('2026-03-01T08:00:00Z', 100, 'late', 'payment');
const SOON = visit('2026-03-01T08:30:00Z', 110, 'late');
const NOON = visit('2026-03-01T12:00:00Z', 150, 'late', 'stock');

test('who comes back after an hour is told what changed since, and so is who looks again', () => {
  const first = visited(null, MORNING);
  expect(first.before).toBeNull();
  const again = visited(first, SOON);
  expect(again).toEqual({ before: null, now: SOON });
  const next = visited(again, NOON);
  expect(next).toEqual({ before: SOON, now: NOON });
  expect(visited(next, { ...NOON, at: '2026-03-01T12:20:00Z' }).before).toEqual(SOON);
});

test('new findings are told apart from those that are no more', () => {
  expect(since(MORNING, NOON)).toEqual({ events: 50, raised: ['stock'], gone: ['payment'] });
});

test('visits are kept by shop, and what is broken counts as none', () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
  };
  keepVisits(storage, 'a', { before: null, now: MORNING });
  expect(readVisits(storage, 'a')).toEqual({ before: null, now: MORNING });
  expect(readVisits(storage, 'b')).toBeNull();
  for (const broken of ['{', '[]', '{"now":{"at":"never"},"before":null}'])
    expect(readVisits({ getItem: () => broken }, 'a')).toBeNull();
});
