import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { letterText } from './letter.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const ANN = hash('ann@boots.example');
const kept = (item: unknown, hashIds = true): unknown => JSON.parse(letterText(item, { hashIds }));

test('an item is kept without secrets, numbers of cards and addresses of machines', () => {
  const item = {
    event: '',
    userId: 'ann',
    properties: {
      password: 'hunter2',
      card: '4111 1111 1111 1111',
      plan: 'gold',
      seen: '203.0.113.9',
      firstName: 'Ann',
    },
    items: [{ cvv: 123, sku: 'boot' }],
  };
  expect(kept(item)).toEqual({
    event: '',
    userId: 'ann',
    properties: { card: '', plan: 'gold', seen: '' },
    items: [{ sku: 'boot' }],
  });
});

test('e-mail addresses and telephone numbers are kept as hashes, wherever they stand', () => {
  const item = {
    email: 'Ann@Boots.example',
    userId: '+49 30 1234567',
    note: 'write to Ann@Boots.example, or call',
  };
  expect(kept(item)).toEqual({
    email: ANN,
    userId: hash('+49301234567'),
    note: `write to ${ANN}, or call`,
  });
  expect(kept('email=ann@boots.example&x=1')).toBe(`email=${ANN}&x=1`);
  expect(kept(item, false)).toMatchObject({ userId: '+49 30 1234567', email: 'Ann@Boots.example' });
});

test('what is nested too deep, or is no JSON, is told so', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 200; level += 1) deep = [deep];
  expect(kept(deep)).toBe('nested too deep to be kept');
  expect(kept(undefined)).toBeNull();
  expect(kept(JSON.parse('{"__proto__":{"a":1}}'))).toEqual(JSON.parse('{"__proto__":{"a":1}}'));
});
