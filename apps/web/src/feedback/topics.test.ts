import { expect, test } from 'vitest';
import { distinctTexts, topicsOf } from './topics.js';

const group = (shares: Record<string, number>) => ({
  value: 'Ticket Opened',
  texts: 100,
  negative: 0.5,
  neutral: 0.3,
  positive: 0.2,
  stars: null,
  terms: Object.entries(shares).map(([term, share]) => ({ term, texts: share * 100, share, z: 3 })),
});

test('topics of most texts come first, each beside its share before', () => {
  const topics = topicsOf(group({ late: 0.25, zip: 0.5, box: 0.1 }), group({ zip: 0.25 }), 2);
  expect(topics).toEqual([
    { term: 'zip', texts: 50, share: 0.5, change: 0.25 },
    { term: 'late', texts: 25, share: 0.25, change: null },
  ]);
});

test('where nobody wrote before, nothing is said of a change', () => {
  expect(topicsOf(group({ zip: 0.5 }), undefined, 5).map(({ change }) => change)).toEqual([null]);
});

test('what several wrote word for word is quoted once, of who comes first', () => {
  const quote = (object: string, text: string) => ({
    object,
    text,
    time: '2026-01-01T00:00:00Z',
    group: null,
    stars: null,
    sentiment: 'negative' as const,
    score: -1,
  });
  const listed = [quote('a', 'Late'), quote('b', 'Late'), quote('c', 'Broken'), quote('d', 'Dear')];
  expect(distinctTexts(listed, 2).map(({ object }) => object)).toEqual(['a', 'c']);
});
