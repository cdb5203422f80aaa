import type { LifeEntry, LifeStep, SeenFinding } from '@throughline/model';

/** A finding as it was seen, with some of its figures as a test wants them. */
export function seenFinding(id: string, perMonth = 1000): SeenFinding {
  return {
    id,
    detector: 'errors',
    title: `Payments fail (${id})`,
    where: {
      activity: 'Payment Failed',
      stage: 'decision',
      lane: 'frontstage',
      segment: { device: 'phone' },
    },
    evidence: {
      affected: 400,
      excess: 300,
      exposed: 2000,
      baseline: 0.05,
      observed: 0.2,
      unit: 'share',
      q: 0.001,
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-03-31T00:00:00.000Z',
    },
    price: {
      perMonth,
      low: 0.8 * perMonth,
      high: 1.2 * perMonth,
      currency: 'EUR',
      basis: 'revenue',
      words: 'cost',
      derivation: ['300 more than usual met it.'],
      eValue: 2.5,
    },
    confidence: 'high',
    causal: 'adjusted',
    strength: false,
    within: null,
  };
}

/** The next entry of a finding's life. */
export function entry(id: string, revision: number, step: LifeStep): LifeEntry {
  return { revision, at: '2026-04-01T09:00:00.000Z', by: 'Ada', step, seen: seenFinding(id) };
}
