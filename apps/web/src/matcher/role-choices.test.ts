import { expect, it } from 'vitest';
import { choiceOf, roleGroups, roleChosen } from './role-choices.js';

it('every choice stands for a role that shows as that choice', () => {
  for (const { value } of roleGroups().flatMap(({ items }) => items)) {
    const role = roleChosen(value);
    expect(role && choiceOf(role)).toBe(value);
  }
});

it('what a rule uses cannot be chosen', () => {
  expect(roleChosen('rule')).toBeNull();
});
