import { digestOf, ledgerOf, type Finding, type FindingsAnswer } from '@throughline/model';
import { expect, test } from 'vitest';
import { digestReport, findingsReport } from './findings-report.js';
import { reportWordsIn } from './words/words.js';

const FINDING: Finding = {
  id: 'payment-failed:device=phone',
  detector: 'errors',
  title: 'Payments fail for phone: 30 % against 4.0 % elsewhere',
  where: { activity: 'Payment Failed', stage: 'decision', lane: 'frontstage', segment: { device: 'phone' } },
  evidence: {
    affected: 1234,
    excess: 1000,
    exposed: 4000,
    baseline: 0.04,
    observed: 0.3,
    unit: 'share',
    q: 0.001,
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-05-30T00:00:00.000Z',
  },
  price: {
    perMonth: 2823.4,
    low: 2153,
    high: 3678,
    currency: 'EUR',
    basis: 'revenue',
    words: 'cost',
    derivation: ['1,000 more than usual met it.', 'So 1,000 × 20 % = 200 orders.'],
    eValue: 3,
  },
  confidence: 'high',
  causal: 'adjusted',
  strength: false,
  within: null,
  suggestions: [
    {
      title: 'Read the decline codes',
      effort: 'hours',
      moves: 'More people try again.',
      source: { title: 'Decline codes', url: 'https://docs.stripe.com/declines/codes' },
    },
  ],
};

const ANSWER: FindingsAnswer = {
  kind: 'findings',
  currency: 'EUR',
  findings: [FINDING],
  count: 3,
  total: { cost: 2823.4, exposed: 100, gained: 0 },
  lookedAt: 1500,
  missing: [{ detector: 'feedback', why: '“Reviews give few stars” cannot be looked for.' }],
  meta: {
    sql: [],
    rows: 0,
    milliseconds: 1,
    journeys: 4000,
    asOf: '2026-05-30T11:00:00.000Z',
    version: 1,
    leftOut: { rejected: 0, bots: 0, capped: 0 },
  },
};

const with_ = (change: Partial<Finding>): FindingsAnswer => ({
  ...ANSWER,
  findings: [{ ...FINDING, ...change }],
});

test('a report says what it costs, how sure that is, how it was come by and what to try', () => {
  const report = findingsReport(ANSWER);
  expect(report).toContain('3 findings in 1,500 comparisons: 2,823 EUR a month in cost, 100 EUR exposed');
  expect(report).toContain('## 1. Payments fail for phone: 30 % against 4.0 % elsewhere');
  expect(report).toContain('**Cost: 2,823 EUR a month** (90 % sure between 2,153 EUR and 3,678 EUR)');
  expect(report).toContain(
    'adjusted for mix, confidence high · in revenue · at Payment Failed · 1,234 journeys',
  );
  expect(report).toContain('1. 1,000 more than usual met it.\n2. So 1,000 × 20 % = 200 orders.');
  expect(report).toContain(
    '- Read the decline codes (hours). More people try again. [Decline codes](https://docs.stripe.com/declines/codes)',
  );
  expect(report).toContain('2 more are not listed.');
  expect(report).toContain('## What could not be looked for');
});

test('what was only seen together is never called a cost', () => {
  const report = findingsReport(
    with_({ causal: 'association', price: { ...FINDING.price, words: 'money exposed' } }),
  );
  expect(report).toContain('**Money exposed: 2,823 EUR a month**');
  expect(report).toContain('seen together, confidence high');
  expect(report).not.toContain('**Cost');
});

test('a strength is money gained, its interval the right way round', () => {
  const price = { ...FINDING.price, perMonth: -500, low: -800, high: -300 };
  expect(findingsReport(with_({ strength: true, price }))).toContain(
    '**Gained: 500 EUR a month** (90 % sure between 300 EUR and 800 EUR)',
  );
});

test('names from the data become no markup and no lines', () => {
  const report = findingsReport(with_({ title: 'Fails for <b>*x*</b>\n# [a](b)' }));
  expect(report).toContain('## 1. Fails for \\<b\\>\\*x\\*\\</b\\> \\# \\[a\\](b)');
});

test('nothing found is said as such', () => {
  expect(findingsReport({ ...ANSWER, findings: [], count: 0, missing: [] })).toBe(
    '# Findings\n\nNothing was found in 1,500 comparisons. As of 2026-05-30.\n',
  );
});

test('a digest tells new, grown, gone and still there', () => {
  const dearer = { ...FINDING, price: { ...FINDING.price, perMonth: 9000, low: 8000, high: 9999 } };
  const gone = { ...FINDING, id: 'b', title: 'Coupons are refused' };
  const fresh = { ...FINDING, id: 'c', title: 'Searches find nothing' };
  const returned = [{ ...FINDING, id: 'd', title: 'Parcels come late' }];
  const changes = { ...digestOf([dearer, fresh], [FINDING, gone]), returned };
  const report = digestReport(changes, ANSWER, ledgerOf([FINDING], [], 'EUR'));
  expect(report).toContain('A month: 2,823 EUR found, 0 EUR at stake, nothing measured as won yet.');
  expect(report).toMatch(/## Returned\n\n- Parcels come late/u);
  expect(report).toContain('# The week in findings, to 2026-05-30');
  expect(report).toMatch(/## New\n\n### Searches find nothing/u);
  expect(report).toMatch(/## Grown\n\n- Payments fail.*: 9,000 EUR a month, 2,823 EUR the week before/u);
  expect(report).toMatch(/## Gone\n\n- Coupons are refused/u);
  expect(report).toMatch(/## Still there\n\nNothing\./u);
});

test('quotes the words that come with low scores', () => {
  const words = [{ term: 'late parcel', texts: 12, share: 0.4 }];
  const evidence = { ...FINDING.evidence, words, quotes: ['The parcel came late.'] };
  const report = findingsReport({ ...ANSWER, findings: [{ ...FINDING, evidence }] });
  expect(report).toContain('Words that come with it: “late parcel”.\n\n> The parcel came late.\n');
  expect(findingsReport(ANSWER)).not.toContain('Words that come with it');
});

test('says how a segment splits into new and returning, each against others of their kind', () => {
  const mix = {
    fresh: { exposed: 1000, affected: 400, elsewhere: 0.05 },
    returning: { exposed: 0, affected: 0, elsewhere: null },
  };
  expect(findingsReport(with_({ evidence: { ...FINDING.evidence, mix } }))).toContain(
    '\nNew and returning: 40 % of 1,000 new, 5.0 % of those elsewhere; none returning.\n',
  );
  expect(findingsReport(ANSWER)).not.toContain('New and returning');
});

test('speaks German all through, and writes figures and days its own way', () => {
  const mix = {
    fresh: { exposed: 1000, affected: 400, elsewhere: 0.05 },
    returning: { exposed: 0, affected: 0, elsewhere: null },
  };
  const evidence = { ...FINDING.evidence, mix };
  const report = findingsReport(with_({ evidence }), new Map(), reportWordsIn('de'));
  expect(report).toContain('# Befunde\n\n3 Befunde aus 1.500 Vergleichen: 2.823 EUR Kosten im Monat');
  expect(report).toContain('Stand: 30.05.2026.');
  expect(report).toContain(
    '**Kosten: 2.823 EUR im Monat** (zu 90 % sicher zwischen 2.153 EUR und 3.678 EUR) · um die Mischung bereinigt, Sicherheit hoch · als Umsatz',
  );
  expect(report).toContain(
    'Neue und Wiederkehrende: 40 % von 1.000 Neuen, 5,0 % der anderen; keine Wiederkehrenden.',
  );
  const said = [FINDING.title, ...FINDING.price.derivation, ...FINDING.suggestions.map(({ title }) => title)];
  expect(said.reduce((rest, each) => rest.replace(each, ''), report)).not.toMatch(
    /\b(?:the|of|and|month|confidence)\b/u,
  );
});
