import { expect, test } from 'vitest';
import { isNamedElsewhere } from './hangs-on.js';

const tile = (answer: string) => ({ answer, width: 4, height: 2 });
const boards = [{ id: 'pinned', tiles: [tile('a')] }];
const none = { alerts: [], digests: [], boards };

test('an answer hangs on by an alert, a digest or another dashboard, and by what is not known yet', () => {
  expect(isNamedElsewhere('a', 'pinned', none)).toBe(false);
  expect(isNamedElsewhere('a', 'pinned', { ...none, alerts: [{ answer: 'a' }] })).toBe(true);
  expect(isNamedElsewhere('a', 'pinned', { ...none, digests: [{ answer: 'a' }] })).toBe(true);
  expect(isNamedElsewhere('a', 'pinned', { ...none, digests: [{ answer: null }] })).toBe(false);
  const other = { id: 'other', tiles: [tile('b'), tile('a')] };
  expect(isNamedElsewhere('a', 'pinned', { ...none, boards: [...boards, other] })).toBe(true);
  expect(isNamedElsewhere('a', 'pinned', { ...none, alerts: undefined })).toBe(true);
});
