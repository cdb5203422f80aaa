import { expect, test } from 'vitest';
import type { AccessState } from '@throughline/server/routes';
import { wayOf } from './ways.js';

const nobody: Omit<AccessState, 'door'> = {
  caller: 'nobody',
  name: 'nobody',
  scopes: [],
  email: null,
  role: null,
};
const HERE = { pathname: '/blueprint' };

test.each([
  ['closed', 'sign-in'],
  ['unset', 'set-up'],
  ['open', 'elsewhere'],
] as const)('a stranger before a door that is %s: %s', (door, way) => {
  expect(wayOf({ ...nobody, door }, HERE)).toBe(way);
});

test.each(['/shared/abc', '/card/demo'])('a link is its own way in: %s', (pathname) => {
  expect(wayOf({ ...nobody, door: 'closed' }, { pathname })).toBeNull();
});

test('whoever is let in sees the views, and an invitation is taken by who has no account', () => {
  expect(wayOf({ ...nobody, caller: 'here', door: 'open' }, HERE)).toBeNull();
  expect(wayOf({ ...nobody, caller: 'person', door: 'closed' }, { pathname: '/join' })).toBeNull();
  expect(wayOf({ ...nobody, door: 'closed' }, { pathname: '/join' })).toBe('join');
});
