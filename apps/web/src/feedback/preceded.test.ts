import type { Finding } from '@throughline/model';
import { expect, test } from 'vitest';
import { aboutFeedback, beforeFeedback } from './preceded.js';

function finding(
  id: string,
  detector: Finding['detector'],
  follows: Finding['evidence']['follows'] = [],
): Finding {
  return {
    id,
    detector,
    title: id,
    where: { stage: null, lane: null, segment: {} },
    evidence: {
      affected: 10,
      excess: 5,
      exposed: 100,
      baseline: 0.05,
      observed: 0.1,
      unit: 'share',
      q: 0.01,
      from: '2026-01-01T00:00:00Z',
      to: '2026-02-01T00:00:00Z',
      follows,
    },
    price: {
      perMonth: 100,
      low: 50,
      high: 150,
      currency: 'EUR',
      basis: 'revenue',
      words: 'cost',
      derivation: [],
      eValue: null,
    },
    confidence: 'high',
    causal: 'adjusted',
    strength: false,
    within: null,
    suggestions: [],
  };
}

test('low scores and the days on which scores broke are about feedback, and nothing else is', () => {
  const all = [
    finding('low-score', 'feedback'),
    finding('broke-few-stars-2026-04-11', 'change-points'),
    finding('broke-payment-failed-2026-04-11', 'change-points'),
  ];
  expect(aboutFeedback(all).map(({ id }) => id)).toEqual(['low-score', 'broke-few-stars-2026-04-11']);
});

test('what bad feedback follows is told once wherever it is found, the widest difference first', () => {
  const waits = [{ what: 'review', hit: 0.2, spared: 0.02 }] as const;
  const before = beforeFeedback([
    finding('wait:South', 'waits', [...waits]),
    finding('wait:Alpine', 'waits', [...waits]),
    finding('late', 'promises', [{ what: 'review', hit: 0.33, spared: 0.004 }]),
    finding('broke-late-2026-04-11', 'change-points', [{ what: 'review', hit: 0.35, spared: 0.004 }]),
    finding('broke-late:device=desktop-2026-04-11', 'change-points', [
      { what: 'review', hit: 0.4, spared: 0.01 },
    ]),
    { ...finding('better', 'change-points', [{ what: 'review', hit: 0.4, spared: 0 }]), strength: true },
    finding('refund', 'waits', [{ what: 'ticket', hit: 0.5, spared: 0.1 }]),
    finding('kind', 'waits', [{ what: 'review', hit: 0.1, spared: 0.3 }]),
  ]);
  expect(before.map(({ finding: { id }, hit, spared }) => [id, hit, spared])).toEqual([
    ['late', 0.33, 0.004],
    ['wait:South', 0.2, 0.02],
  ]);
});
