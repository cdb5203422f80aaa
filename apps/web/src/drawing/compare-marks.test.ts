import { expect, test } from 'vitest';
import { compareMarks, withUncompared } from './compare-marks.js';

test('folds and steps without a comparable side are marked as not compared, cells and folded steps are not', () => {
  const compared = compareMarks([
    {
      id: 'step:Paid',
      name: 'Paid',
      object: 'order',
      before: { count: 10, of: 100 },
      after: { count: 30, of: 100 },
      difference: { change: 0.2, low: 0.1, high: 0.3, sure: true, early: 0 },
    },
  ]);
  const step = (id: string, more: { folds?: number; foldedInto?: string } = {}) => ({
    id,
    folds: more.folds ?? 0,
    foldedInto: more.foldedInto ?? null,
  });
  const marks = withUncompared(compared, [
    step('step:Paid'),
    step('step:Picked'),
    step('fold:decision', { folds: 3 }),
    step('step:Rare', { foldedInto: 'fold:decision' }),
    step('evidence:Receipt'),
  ]);
  expect([...marks.keys()]).toEqual(['step:Paid', 'step:Picked', 'fold:decision']);
  expect(marks.get('step:Paid')).toBe(compared.get('step:Paid'));
  expect(marks.get('fold:decision')).toMatchObject({ text: '–', tone: 'none', level: 0 });
});
