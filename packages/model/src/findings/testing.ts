import type { Finding } from './finding.js';

/** A finding with some figures as a test wants them; its interval is a fifth to either side. */
export function aFinding(id: string, perMonth = 1000, more: Partial<Finding> = {}): Finding {
  return {
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
      derivation: [],
      eValue: null,
    },
    confidence: 'medium',
    causal: 'adjusted',
    strength: false,
    within: null,
    suggestions: [],
    ...more,
  };
}
