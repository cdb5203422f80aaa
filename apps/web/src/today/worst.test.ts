import { expect, test } from 'vitest';
import { worstOf } from './worst.js';

type Grade = 'high' | 'medium' | 'low';

function finding(id: string, within: string | null = null, confidence: Grade = 'medium', strength = false) {
  return { id, within, confidence, strength };
}

test('of findings that count the same journeys the one that ranks higher is told', () => {
  const ranked = [
    finding('safari', 'all'),
    finding('all'),
    finding('tents'),
    finding('tents, search', 'tents'),
  ];
  expect(worstOf(ranked).map(({ id }) => id)).toEqual(['safari', 'tents']);
});

test('what is hardly sure, or does well, is left to the list; five are told', () => {
  const ranked = [finding('weak', null, 'low'), finding('good', null, 'high', true)];
  expect(worstOf(ranked)).toEqual([]);
  const many = Array.from({ length: 8 }, (_, at) => finding(`f${at}`));
  expect(worstOf(many)).toHaveLength(5);
});
