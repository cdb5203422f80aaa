import {
  caseOf,
  type Finding,
  type FindingsAnswer,
  type LifeEntry,
  type Locale,
  type OrderLine,
  seenTitle,
} from '@throughline/model';
import { expect, test } from 'vitest';
import { type ShopFindings, takeStep } from './life.js';

const ID = 'skipped-quality-checked-then-ticket';
const LINE: OrderLine = ['Order Confirmed', 'Quality Checked'];

const FINDING: Finding = {
  id: ID,
  detector: 'deviations',
  title: 'Orders leave out the check',
  where: { activity: 'Quality Checked', stage: 'fulfilment', lane: 'backstage', segment: {} },
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

/** A shop in which the finding is there only where orders are held against the steps that find it. */
function shopFoundByLine(): { readonly of: ShopFindings; readonly asked: unknown[] } {
  const history: LifeEntry[] = [];
  const asked: unknown[] = [];
  const cases = {
    find: async () => caseOf(history),
    take: async (_shop: string, entry: LifeEntry) => {
      history.push(entry);
      return caseOf(history);
    },
  };
  const today = async (line?: OrderLine, locale: Locale = 'en'): Promise<FindingsAnswer> => {
    if (locale === 'en') asked.push(line);
    const title = locale === 'de' ? 'Bestellungen lassen die Prüfung aus' : FINDING.title;
    return { findings: line === undefined ? [] : [{ ...FINDING, title }] } as unknown as FindingsAnswer;
  };
  return { of: { shop: 'boots', cases, today } as unknown as ShopFindings, asked };
}

test('a finding of a line that was asked is taken on with it, and looked for with it from then on', async () => {
  const { of, asked } = shopFoundByLine();
  const now = new Date('2026-04-01T09:00:00Z');
  const look = { finding: ID, by: '', step: { do: 'look' } } as const;
  await expect(takeStep(of, look, now)).rejects.toMatchObject({ status: 404 });
  expect((await takeStep(of, { ...look, line: LINE }, now)).seen.line).toEqual(LINE);
  const step = { do: 'accept', owner: 'Grace', due: '2026-05-01' } as const;
  expect((await takeStep(of, { ...look, step }, now)).seen.line).toEqual(LINE);
  expect(asked).toEqual([undefined, LINE, LINE]);
});

test('a finding is kept by its title in every language, whoever takes the step', async () => {
  const { of } = shopFoundByLine();
  const look = { finding: ID, by: '', step: { do: 'look' }, line: LINE } as const;
  const { seen } = await takeStep(of, look, new Date('2026-04-01T09:00:00Z'));
  expect(seenTitle(seen, 'en')).toBe('Orders leave out the check');
  expect(seenTitle(seen, 'de')).toBe('Bestellungen lassen die Prüfung aus');
  // Steps that were kept before have one title alone.
  expect(seenTitle(FINDING, 'de')).toBe('Orders leave out the check');
});
