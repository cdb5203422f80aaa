import { expect, it } from 'vitest';
import type { StepFigure } from '../panel/step-figures.js';
import { paired } from './paired.js';

const figure = (name: string, value: string): StepFigure => ({
  name,
  value,
  of: '',
  definition: `what ${name} is`,
  tone: 'plain',
});

it('sets each figure beside the one of its name, and leaves a side empty that has none', () => {
  const before = [figure('volume', '10'), figure('money', '€ 2')];
  const after = [figure('volume', '12'), figure('wait', '3 h')];
  const told = paired(before, after).map((pair) => [pair.name, pair.before?.value, pair.after?.value]);
  expect(told).toEqual([
    ['volume', '10', '12'],
    ['wait', undefined, '3 h'],
    ['money', '€ 2', undefined],
  ]);
});
