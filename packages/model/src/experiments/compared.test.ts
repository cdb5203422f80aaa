import { expect, test } from 'vitest';
import { comparedArms } from './compared.js';
import { ExperimentPlan } from './plan.js';

const planOf = (...names: string[]) =>
  ExperimentPlan.parse({ variants: names.map((name) => ({ name, share: 1 })) });
const kept = (variant: string | null) => ({ variant, why: '', at: '', by: '' });

test('the variant that is kept is held against the control, however both are called', () => {
  const plan = planOf('old', 'new', 'newer');
  expect(comparedArms({ plan, decision: kept('newer') })).toEqual({ control: 'old', variant: 'newer' });
  expect(comparedArms({ plan, decision: null })).toBeNull();
  expect(comparedArms({ plan: planOf('old', 'new'), decision: null })).toEqual({
    control: 'old',
    variant: 'new',
  });
});

test('who keeps the control, or none, changed nothing', () => {
  const plan = planOf('old', 'new');
  expect(comparedArms({ plan, decision: kept('old') })).toBeNull();
  expect(comparedArms({ plan, decision: kept(null) })).toBeNull();
});
