import { expect, test } from 'vitest';
import { behindFunnel } from './behind-funnel.js';

test('an address opens who left before a step or reached it, and nobody leaves before the first', () => {
  const steps = ['Product Viewed', 'Order Completed'];
  const question = { object: 'customer', steps: steps.map((activity) => ({ activity })) };
  const listOf = (key: string) => {
    const figure = behindFunnel(key, question, steps);
    return figure?.question.kind === 'funnel' ? figure.question.list : null;
  };
  expect(listOf('left~2')).toEqual({ step: 2, outcome: 'dropped' });
  expect(listOf('reached~1')).toEqual({ step: 1, outcome: 'reached' });
  expect(listOf('left~1')).toBeNull();
  expect(listOf('left~3')).toBeNull();
});
