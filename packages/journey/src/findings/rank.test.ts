import type { Finding } from '@throughline/model';
import { describe, expect, test } from 'vitest';
import { ranked, totalOf } from './rank.js';

type Told = Partial<Pick<Finding, 'confidence' | 'causal' | 'strength'>> & {
  readonly study: string;
  readonly segment?: Readonly<Record<string, string>>;
  readonly perMonth: number;
  readonly low?: number;
  readonly high?: number;
};

function finding({ study, segment = {}, perMonth, low, high, ...grade }: Told): Finding {
  const values = Object.entries(segment).map(([facet, value]) => `${facet}=${value}`);
  return {
    id: [study, ...values].join(':'),
    detector: study.startsWith('stop-at') ? 'drop-offs' : 'errors',
    title: study,
    where: { activity: 'Payment Failed', stage: 'decision', lane: 'frontstage', segment },
    evidence: {
      affected: 40,
      excess: 30,
      exposed: 200,
      baseline: 0.05,
      observed: 0.2,
      unit: 'share',
      q: 0.01,
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-03-31T00:00:00.000Z',
    },
    price: {
      perMonth,
      low: low ?? 0.8 * perMonth,
      high: high ?? 1.2 * perMonth,
      currency: 'EUR',
      basis: 'revenue',
      words: 'cost',
      derivation: [],
      eValue: null,
    },
    confidence: 'medium',
    causal: 'adjusted',
    strength: false,
    within: null,
    suggestions: [],
    ...grade,
  };
}

const idsOf = (findings: readonly Finding[]) => findings.map(({ id }) => id);
const withinOf = (findings: readonly Finding[], id: string) =>
  findings.find((each) => each.id === id)?.within;

describe('of the same thing told of a segment and of everybody', () => {
  const phones = (perMonth: number) =>
    finding({ study: 'payment-failed', segment: { device: 'phone' }, perMonth, confidence: 'high' });
  const everybody = finding({ study: 'payment-failed', perMonth: 1200 });

  test('the segment is the main one where it explains most, and a sum counts it alone', () => {
    const findings = ranked([everybody, phones(1000)]);
    expect(idsOf(findings)[0]).toBe('payment-failed:device=phone');
    expect(withinOf(findings, 'payment-failed')).toBe('payment-failed:device=phone');
    expect(withinOf(findings, 'payment-failed:device=phone')).toBeNull();
    expect(totalOf(findings).cost).toBe(1000);
  });

  test('everybody is where the segment is a small part of it', () => {
    const findings = ranked([phones(100), everybody]);
    expect(withinOf(findings, 'payment-failed:device=phone')).toBe('payment-failed');
    expect(totalOf(findings).cost).toBe(1200);
  });

  test('everybody lies within the segments that together hold most of it, though it weighs more than each', () => {
    const parts = ['phone', 'desktop'].map((device) =>
      finding({ study: 'payment-failed', segment: { device }, perMonth: 300 }),
    );
    const met = (affected: number) => ({
      ...everybody,
      evidence: { ...everybody.evidence, affected },
    });
    const all = ranked([met(100), ...parts]);
    expect(withinOf(all, 'payment-failed')).not.toBeNull();
    expect(parts.map(({ id }) => withinOf(all, id))).toEqual([null, null]);
    expect(totalOf(all).cost).toBe(600);
    const more = ranked([met(200), ...parts]);
    expect(withinOf(more, 'payment-failed')).toBeNull();
  });

  test('two segments count beside each other', () => {
    const desktops = finding({ study: 'payment-failed', segment: { device: 'desktop' }, perMonth: 800 });
    const findings = ranked([everybody, desktops, phones(1000)]);
    expect(withinOf(findings, 'payment-failed:device=desktop')).toBeNull();
    expect(totalOf(findings).cost).toBe(1800);
  });
});

describe('people who stop where something fails', () => {
  const failed = finding({
    study: 'payment-failed',
    segment: { device: 'phone', browser: 'Safari' },
    perMonth: 500,
  });
  const stopping = (step: string, segment: Readonly<Record<string, string>>) =>
    finding({ study: `stop-at-${step}`, segment, perMonth: 900, causal: 'association' });

  test('are told within what fails, though they seem to cost more', () => {
    const findings = ranked([stopping('payment-info-entered', { device: 'phone' }), failed]);
    expect(withinOf(findings, 'stop-at-payment-info-entered:device=phone')).toBe(failed.id);
    expect(idsOf(findings)[0]).toBe(failed.id);
  });

  test('are others at another step, or on another device', () => {
    const others = [
      stopping('product-viewed', { device: 'phone' }),
      stopping('payment-info-entered', { device: 'desktop' }),
    ];
    for (const { within } of ranked([failed, ...others])) expect(within).toBeNull();
  });

  test('come once before everything else, and their further steps later', () => {
    const steps = ['product-viewed', 'product-added', 'cart-viewed'].map((step) =>
      stopping(step, { device: 'phone' }),
    );
    const small = finding({ study: 'form-field-failed', segment: { browser: 'Edge' }, perMonth: 150 });
    expect(idsOf(ranked([...steps, small])).slice(0, 2)).toEqual([
      'stop-at-cart-viewed:device=phone',
      'form-field-failed:browser=Edge',
    ]);
  });
});

describe('orders that are in trouble on their line', () => {
  const onLine = (study: string, device: string | null) =>
    finding({ study, segment: device === null ? {} : { device }, perMonth: 300 });
  const early = onLine('early-item-packed-then-return', 'phone');

  test('are the same orders where other trouble on the line comes to the same, for anybody who can be both', () => {
    for (const device of ['phone', null]) {
      const late = {
        ...onLine('slow-item-picked-then-return', device),
        price: { ...early.price, perMonth: 900 },
      };
      expect(withinOf(ranked([late, early]), early.id)).toBe(late.id);
    }
  });

  test('are others on another device', () => {
    const late = onLine('slow-item-picked-then-return', 'desktop');
    const waiting = onLine('wait-for-reply', 'desktop');
    for (const other of [late, waiting])
      for (const { within } of ranked([other, early])) expect(within).toBeNull();
  });
});

test('what may be large comes before what is surely small, and what surely costs nothing last', () => {
  const large = finding({
    study: 'search-without-hit',
    segment: { device: 'phone' },
    perMonth: 2000,
    low: -2000,
    high: 6000,
    confidence: 'low',
  });
  const small = finding({
    study: 'form-field-failed',
    segment: { browser: 'Edge' },
    perMonth: 300,
    confidence: 'high',
  });
  const gain = finding({
    study: 'coupon-denied',
    segment: { device: 'phone' },
    perMonth: -900,
    confidence: 'low',
  });
  expect(idsOf(ranked([gain, small, large]))).toEqual([large.id, small.id, gain.id]);
});
