import { expect, test } from 'vitest';
import { z } from 'zod';
import { CannotEstimate } from './cannot-estimate.js';
import { CannotEstimateOutput, decide, schemasOf } from './decide.js';
import { InputError } from './input-error.js';
import { decisionModel } from './model.js';
import { MODELS } from './models.js';

const half = decisionModel({
  name: 'half',
  title: 'Half of a number',
  input: z.strictObject({ numbers: z.array(z.strictObject({ x: z.number() })) }),
  output: z.strictObject({ half: z.number() }),
  run: ({ numbers }) => {
    const first = numbers[0];
    if (first === undefined) throw new CannotEstimate('There is no number.', 'Give one.');
    return { half: first.x / 2 };
  },
});

test('input is read by the schema before the model sees it', () => {
  expect(decide(half, { numbers: [{ x: 3 }] })).toEqual({ half: 1.5 });
});

test.each([
  [{ numbers: [{ x: 'three' }] }, 'numbers.0.x'],
  [{ numbers: [{ x: 3, y: 4 }] }, 'numbers.0.y'],
  [{ numbers: 3 }, 'numbers'],
  [7, ''],
])('%j is refused with the field that is wrong', (input, field) => {
  expect(() => decide(half, input)).toThrow(InputError);
  expect(() => decide(half, input)).toThrow(expect.objectContaining({ field }));
});

test('input without an answer gives the reason in place of a number', () => {
  const output = decide(half, { numbers: [] });
  expect(output).toEqual({ cannotEstimate: { reason: 'There is no number.', hint: 'Give one.' } });
  expect(CannotEstimateOutput.safeParse(output).success).toBe(true);
});

test('a fault of a model is not taken for a lack of data', () => {
  const faulty = { ...half, run: () => expect.fail('a fault') };
  expect(() => decide(faulty, { numbers: [] })).toThrow('a fault');
});

test('each model has a name of its own, a title, and schemas that are objects', () => {
  expect(new Set(MODELS.map(({ name }) => name)).size).toBe(MODELS.length);
  for (const model of MODELS) {
    expect(model.name).toMatch(/^[a-z][a-z-]*$/u);
    expect(model.title).not.toBe('');
    expect(schemasOf(model).input).toMatchObject({ $schema: expect.any(String) });
    expect(schemasOf(model).output).toMatchObject({ anyOf: [{}, {}] });
  }
});
