import { expect, test } from 'vitest';
import type { MeasuredEffect } from './effect.js';
import type { Finding } from './finding.js';
import { ledgerOf } from './ledger.js';
import { caseOf, type FindingCase, type LifeStep } from './life.js';
import { isSettled, standingOf } from './standing.js';
import { aFinding } from './testing.js';

const effect = (estimate: number, low: number, high: number): MeasuredEffect => ({
  method: 'comparison',
  share: { estimate: -0.1, low: -0.12, high: -0.08 },
  perMonth: { estimate, low, high },
  currency: 'EUR',
  days: { before: 60, after: 28 },
  asOf: '2026-04-28',
});

const ACCEPT: LifeStep = { do: 'accept', owner: 'Grace', due: '2026-04-15' };
const CHANGE: LifeStep = { do: 'change', what: 'Second provider', on: '2026-04-01' };
const WON: LifeStep[] = [ACCEPT, CHANGE, { do: 'measure', effect: effect(800, 500, 1100) }];

function lived(seen: Finding, steps: readonly LifeStep[]): FindingCase {
  const entries = steps.map((step, at) => ({
    revision: at + 1,
    at: '2026-04-01T09:00:00.000Z',
    by: '',
    step,
    seen,
  }));
  const known = caseOf(entries);
  if (known === null) throw new Error('no steps');
  return known;
}

test('a dismissed finding is not raised again unless even its near end has grown past what it was', () => {
  const known = lived(aFinding('a', 1000), [{ do: 'dismiss', reason: 'wanted' }]);
  expect(standingOf(aFinding('a', 1200), known)).toEqual({ state: 'dismissed', again: null });
  const grown = standingOf(aFinding('a', 1300), known);
  expect(grown).toEqual({ state: 'dismissed', again: { why: 'grown', then: 1000, now: 1300 } });
  expect([isSettled(grown), isSettled(standingOf(aFinding('a', 1200), known))]).toEqual([false, true]);
});

test('a closed finding has returned where it is found in days that all lie after its change', () => {
  const known = lived(aFinding('a'), [...WON, { do: 'close' }]);
  expect(standingOf(aFinding('a'), known)).toEqual({ state: 'closed', again: null });
  const { evidence } = aFinding('a');
  const later = aFinding('a', 700, { evidence: { ...evidence, from: '2026-04-02T00:00:00.000Z' } });
  expect(standingOf(later, known).again).toEqual({ why: 'returned', then: 1000, now: 700 });
});

test('the ledger: found, at stake, waiting, won, lost and dismissed', () => {
  const found = [
    aFinding('new', 100),
    aFinding('accepted', 2000),
    aFinding('well', -500, { strength: true }),
  ];
  const cases = [
    lived(aFinding('accepted', 1500), [ACCEPT]),
    lived(aFinding('changed', 300), [ACCEPT, CHANGE]),
    lived(aFinding('won', 1000), WON),
    lived(aFinding('back', 700), [...WON, { do: 'close' }, { do: 'reopen', why: 'It is back' }]),
    lived(aFinding('let be', 40), [{ do: 'dismiss', reason: 'wanted' }]),
  ];
  expect(ledgerOf(found, cases, 'EUR')).toEqual({
    currency: 'EUR',
    found: { count: 5, perMonth: 4100 },
    atStake: { count: 2, perMonth: 2300 },
    waiting: 1,
    won: { count: 1, estimate: 800, low: 500, high: 1100 },
    lost: { count: 1, perMonth: 800 },
    dismissed: { count: 1, perMonth: 40 },
  });
});

test('what another one counts is counted once in every sum, and by itself where the other is not in it', () => {
  const part = aFinding('part', 400, { within: 'whole' });
  expect(ledgerOf([aFinding('whole', 1000), part], [], 'EUR').found).toEqual({ count: 1, perMonth: 1000 });
  const accepted = lived(part, [ACCEPT]);
  expect(ledgerOf([aFinding('whole', 1000), part], [accepted], 'EUR').atStake).toEqual({
    count: 1,
    perMonth: 400,
  });
  const won = [lived(aFinding('whole', 1000), WON), lived(part, WON)];
  expect(ledgerOf([], won, 'EUR').won).toEqual({ count: 1, estimate: 800, low: 500, high: 1100 });
});

test('intervals of independent effects add up in squares', () => {
  const measured = (id: string, ...money: [number, number, number]): FindingCase =>
    lived(aFinding(id), [ACCEPT, CHANGE, { do: 'measure', effect: effect(...money) }]);
  const cases = [measured('a', 800, 500, 1100), measured('b', 400, 0, 800)];
  expect(ledgerOf([], cases, 'EUR').won).toEqual({ count: 2, estimate: 1200, low: 700, high: 1700 });
});

test('an empty ledger is nothing, not NaN', () => {
  const none = { count: 0, perMonth: 0 };
  expect(ledgerOf([], [], 'EUR')).toEqual({
    currency: 'EUR',
    found: none,
    atStake: none,
    waiting: 0,
    won: { count: 0, estimate: 0, low: 0, high: 0 },
    lost: none,
    dismissed: none,
  });
});
