import { expect, test } from 'vitest';
import type { z } from 'zod';
import { PasswordBody, SignInBody } from '../access/bodies.js';
import { explain } from '../explain.js';
import { parse } from './validate.js';

function refusal(schema: z.ZodType, value: unknown) {
  try {
    return parse(schema, value, 'body');
  } catch (thrown) {
    const failure = explain(thrown);
    return { field: failure.field, en: failure.body('en').error, de: failure.body('de').error };
  }
}

test('a field is refused in the words of its schema, of ours or of the library, in both languages', () => {
  expect(refusal(PasswordBody, { current: 'a', password: 'short' })).toMatchObject({
    field: 'body.password',
    en: { message: 'body.password: must have at least 10 characters' },
    de: {
      message: 'body.password: muss mindestens 10 Zeichen haben',
      hint: 'Was angenommen wird, steht in docs/api.md.',
    },
  });
  const library = refusal(SignInBody, { email: 5, password: 'a' });
  expect(library).toMatchObject({
    en: { message: 'body.email: Invalid input: expected string, received number' },
    de: { message: expect.stringMatching(/^body\.email: Ungültige Eingabe: erwartet/u) },
  });
  expect(refusal(SignInBody, { email: 'a@b' })).toMatchObject({
    en: { message: 'body.password: is missing' },
    de: { message: 'body.password: fehlt' },
  });
  expect(refusal(SignInBody, { email: 'a@b', password: 'a' })).toEqual({ email: 'a@b', password: 'a' });
});
