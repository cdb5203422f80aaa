import { expect, test } from 'vitest';
import { scaleOf } from './score-scales.js';

const scale = (...answers: readonly (readonly [score: number, times: number])[]) => {
  const count = (is: (score: number) => boolean) =>
    answers.reduce((sum, [score, times]) => (is(score) ? sum + times : sum), 0);
  return scaleOf({
    answers: count(() => true),
    inStars: count((score) => score >= 1 && score <= 5),
    high: count((score) => score > 5 && score <= 10),
    beyond: count((score) => score < 0 || score > 10),
  });
};

test('the scale of a score is told by shares of all answers, and is none where they fit neither', () => {
  expect(scale([1, 2], [4, 7], [5, 9])).toBe('stars');
  // A stray 0 and a stray 10 of very many.
  expect(scale([1, 2000], [5, 8000], [0, 1], [10, 1])).toBe('stars');
  expect(scale([0, 10], [2, 20], [6, 10], [9, 40], [10, 40])).toBe('points');
  expect(scale([0, 1000], [9, 4000], [99, 2])).toBe('points');
  // 0 to 5, 0 to 100, and stars of which two in a hundred are something else.
  expect(scale([0, 10], [3, 40], [5, 50])).toBeNull();
  expect(scale([0, 2], [8, 20], [70, 40], [100, 10])).toBeNull();
  expect(scale([1, 20], [5, 80], [10, 2])).toBeNull();
});

test('a young NPS is one as soon as half of its answers, or three of them, lie above 5', () => {
  expect(scale([10, 1])).toBe('points');
  expect(scale([2, 1], [10, 1])).toBe('points');
  expect(scale([0, 6], [3, 3], [7, 2], [9, 1])).toBe('points');
  expect(scale([0, 1], [3, 1], [4, 1], [9, 1])).toBeNull();
});
