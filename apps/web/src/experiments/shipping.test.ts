import { checkStep, LIFE_STATES, LifeStep } from '@throughline/model';
import { expect, test } from 'vitest';
import { shippingSteps } from './shipping.js';

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
