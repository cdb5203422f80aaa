import type { Finding } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { facetWords, intervalWords, painOf, placeWords, verbOf } from './words.js';

const finding = (part: Partial<Finding> = {}): Finding => ({
  id: 'payment-failed:device=phone',
  detector: 'errors',
  title: 'Payments fail for phone',
  where: { activity: 'Payment Failed', stage: 'decision', lane: 'support', segment: { device: 'phone' } },
  evidence: {
    affected: 70,
    excess: 50,
    exposed: 250,
    baseline: 0.05,
    observed: 0.28,
    unit: 'share',
    q: 0.001,
    from: '2026-08-01T00:00:00Z',
    to: '2026-10-31T00:00:00Z',
  },
  price: {
    perMonth: 2800,
    low: 2100,
    high: 3700,
    currency: 'EUR',
    basis: 'revenue',
    words: 'cost',
    derivation: [],
    eValue: 4,
  },
  confidence: 'high',
  causal: 'adjusted',
  strength: false,
  within: null,
  suggestions: [],
  ...part,
});

describe('the words of a finding', () => {
  it('never say “costs” of what is only seen together', () => {
    expect(verbOf(finding())).toBe('costs');
    expect(verbOf(finding({ price: { ...finding().price, words: 'money exposed' } }))).toBe('money exposed');
  });

  it('tell a gain without minus signs, its smaller end first', () => {
    const gain = { ...finding().price, perMonth: -500, low: -800, high: -200 };
    expect(intervalWords(gain)).toBe('€200 to €800');
    expect(verbOf(finding({ price: gain, strength: true }))).toBe('brings');
  });

  it('say where it stands', () => {
    expect(placeWords(finding())).toBe('Decision · Support · Payment Failed');
    const edge = { from: 'Cart Viewed', to: 'Checkout Started' };
    expect(placeWords(finding({ where: { edge, stage: null, lane: null, segment: {} } }))).toBe(
      'Cart Viewed → Checkout Started',
    );
    expect(facetWords('text.browser')).toBe('browser');
    expect(facetWords('device')).toBe('device');
  });

  it('colour by the price against the worst, and never a strength', () => {
    expect(
      [2800, 1000, 100].map((perMonth) => painOf(finding({ price: { ...finding().price, perMonth } }), 2800)),
    ).toEqual([3, 2, 1]);
    expect(painOf(finding({ strength: true }), 2800)).toBe(0);
  });
});
