import { expect, test } from 'vitest';
import { digestOf } from './digest.js';
import type { Finding } from './finding.js';
import { aFinding } from './testing.js';

const finding = (id: string, low: number, perMonth: number): Finding => {
  const whole = aFinding(id, perMonth, { strength: perMonth < 0 });
  return { ...whole, price: { ...whole.price, low, high: 2 * perMonth } };
};

const ids = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);

test('tells what is new, what has grown beyond chance, what is gone and what is still there', () => {
  const before = [finding('grows', 80, 100), finding('wavers', 80, 100), finding('ends', 80, 100)];
  const now = [finding('begins', 40, 50), finding('grows', 110, 200), finding('wavers', 90, 180)];
  const digest = digestOf(now, before);
  expect(ids(digest.new)).toEqual(['begins']);
  expect(
    digest.grown.map(({ now: { price }, before: { price: earlier } }) => [earlier.perMonth, price.perMonth]),
  ).toEqual([[100, 200]]);
  expect(ids(digest.gone)).toEqual(['ends']);
  expect(ids(digest.still)).toEqual(['wavers']);
});

test('a strength does not grow into a loss', () => {
  expect(digestOf([finding('well', -90, -100)], [finding('well', -300, -200)]).grown).toEqual([]);
});

test('two empty weeks are an empty digest', () => {
  expect(digestOf([], [])).toEqual({ new: [], grown: [], gone: [], still: [] });
});
