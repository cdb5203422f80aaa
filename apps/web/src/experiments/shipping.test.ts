import { checkStep, ExperimentPlan, LIFE_STATES, LifeStep } from '@throughline/model';
import { expect, test } from 'vitest';
import { isChange, measuredWords, shippingSteps } from './shipping.js';

const told = { what: 'x'.repeat(3000), experiment: 'second-provider', owner: ' ', today: '2026-04-01' };

test.each(LIFE_STATES)('a finding that is %s is changed by steps that it takes, or by none', (state) => {
  const steps = shippingSteps(state, told);
  if (steps === null) {
    expect(() => checkStep(state, { do: 'change' })).toThrow();
    return;
  }
  expect(() => checkStep(state, steps[0])).not.toThrow();
  expect(steps.at(-1)).toMatchObject({ do: 'change', on: '2026-04-01', experiment: 'second-provider' });
  for (const step of steps) expect(LifeStep.safeParse(step).success).toBe(true);
});

test('one that nobody has taken on is taken on first', () => {
  expect(shippingSteps('new', { ...told, owner: 'Grace' })?.[0]).toEqual({
    do: 'accept',
    owner: 'Grace',
    due: '2026-04-01',
  });
  expect(shippingSteps('changed', told)).toHaveLength(1);
});

test('who keeps the control, or nothing, has changed nothing', () => {
  const plan = ExperimentPlan.parse({ variants: ['old', 'new'].map((name) => ({ name, share: 1 })) });
  const kept = (variant: string | null) => ({ plan, decision: { variant, why: '', at: '', by: '' } });
  expect(isChange(kept('new'))).toBe(true);
  expect(isChange(kept('old'))).toBe(false);
  expect(isChange(kept(null))).toBe(false);
  expect(isChange({ plan, decision: null })).toBe(false);
});

test('only an effect that the experiment shows is said to be of it', () => {
  const arm = { name: 'new', objects: 1, chances: 1, hits: 0 };
  const tested = { experiment: 'sizes', control: arm, variant: arm, mixed: 0 };
  expect(measuredWords({ tested, untested: null })).toContain('this experiment shows');
  const untested = { reason: 'It is of orders.', hint: '' };
  expect(measuredWords({ tested: null, untested })).toMatch(/^It is of orders\. .*followed by day/u);
  expect(measuredWords({ tested: null, untested: null })).toBe('');
});
