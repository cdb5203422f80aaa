import { QuestionError } from '@throughline/journey';
import { expect, test } from 'vitest';
import type { ShopFindings } from './life.js';
import { measureCases } from './measure.js';

const CHANGED = {
  finding: 'payment-failed:device=phone',
  state: 'changed',
  revision: 3,
  change: { what: 'Second provider', on: '2026-04-01', experiment: null },
  effect: null,
  seen: { where: { segment: { 'text.device': 'phone' } }, price: { perMonth: 100, low: 50, high: 150 } },
};
const EARLY = { method: null, cannotEstimate: null, tested: null, days: { before: 30, after: 2 }, wait: 12 };

/** What a change of a shop waits for, when the question about its effect is answered so. */
async function waitsFor(effect: () => unknown, locale?: 'de'): Promise<string | undefined> {
  const cases = { list: async () => [CHANGED] };
  const of = { shop: 'boots', cases, effect: async () => effect() } as unknown as ShopFindings;
  const { waiting } = await measureCases(of, new Date('2026-04-03T09:00:00Z'), locale);
  return waiting[0]?.why;
}

test('a finding is followed by the steps against which it was found', async () => {
  const line = ['Order Confirmed', 'Quality Checked'];
  const asked: unknown[] = [];
  const cases = { list: async () => [{ ...CHANGED, seen: { ...CHANGED.seen, line } }, CHANGED] };
  const effect = async (question: unknown) => {
    asked.push(question);
    return EARLY;
  };
  await measureCases({ shop: 'boots', cases, effect } as unknown as ShopFindings, new Date());
  expect(asked).toEqual([expect.objectContaining({ line }), expect.not.objectContaining({ line })]);
});

test('a change is measured by the variants that its registered experiment compares', async () => {
  const plan = { variants: [{ name: 'one provider' }, { name: 'two providers' }, { name: 'three' }] };
  const asked: unknown[] = [];
  const of = {
    shop: 'boots',
    cases: { list: async () => [{ ...CHANGED, change: { ...CHANGED.change, experiment: 'providers' } }] },
    experiments: { find: async () => ({ plan, decision: { variant: 'two providers' } }) },
    effect: async (question: unknown) => {
      asked.push(question);
      return EARLY;
    },
  } as unknown as ShopFindings;
  await measureCases(of, new Date('2026-04-03T09:00:00Z'));
  expect(asked).toMatchObject([
    { experiment: 'providers', arms: { control: 'one provider', variant: 'two providers' } },
  ]);
});

test('what keeps a change from being measured is told in the language of who asks', async () => {
  expect(await waitsFor(() => EARLY)).toBe('It is too early to say: 2 days since the change.');
  expect(await waitsFor(() => EARLY, 'de')).toBe('Noch zu früh, um es zu sagen: 2 Tage seit der Änderung.');
  const refuse = (): never => {
    throw new QuestionError('finding', {
      en: { message: 'It is not followed by day.', hint: 'Look at it again.' },
      de: { message: 'Er lässt sich nicht Tag für Tag verfolgen.', hint: 'Noch einmal ansehen.' },
    });
  };
  expect(await waitsFor(refuse, 'de')).toContain('Er lässt sich nicht Tag für Tag verfolgen.');
});
