import { expect, test } from 'vitest';
import { digestOf } from './digest.js';
import type { Finding } from './finding.js';

const finding = (id: string, low: number, perMonth: number): Finding => ({
  id,
  detector: 'errors',
  title: id,
  where: { activity: 'Payment Failed', stage: 'decision', lane: 'frontstage', segment: {} },
  evidence: {
    affected: 40,
    excess: 30,
    exposed: 200,
    baseline: 0.05,
    observed: 0.2,
    unit: 'share',
    q: 0.01,
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-08T00:00:00.000Z',
  },
  price: {
    perMonth,
    low,
    high: 2 * perMonth,
    currency: 'EUR',
    basis: 'revenue',
    words: 'cost',
    derivation: [],
    eValue: null,
  },
  confidence: 'medium',
  causal: 'adjusted',
  strength: perMonth < 0,
  within: null,
  suggestions: [],
});

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
