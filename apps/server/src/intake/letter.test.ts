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

test('JSON within a text, or as base64 within one, is kept no otherwise', () => {
  const data = {
    password: 'hunter2',
    mail: 'ann@boots.example',
    ip: '203.0.113.9',
    at: 'from 203.0.113.9',
    sku: 'boot',
  };
  const left = { mail: ANN, at: 'from ', sku: 'boot' };
  const plain = JSON.stringify([data]);
  const letter = kept({
    ue_pr: plain,
    ue_px: Buffer.from(plain).toString('base64url'),
    cx: Buffer.from(JSON.stringify(data)).toString('base64'),
    word: 'eyebrow',
  }) as Record<'ue_pr' | 'ue_px' | 'cx' | 'word', string>;
  expect(JSON.parse(letter.ue_pr)).toEqual([left]);
  expect(JSON.parse(Buffer.from(letter.ue_px, 'base64url').toString('utf8'))).toEqual([left]);
  expect(JSON.parse(Buffer.from(letter.cx, 'base64').toString('utf8'))).toEqual(left);
  expect(letter.word).toBe('eyebrow');
});

test('what is nested too deep, or is no JSON, is told so', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 200; level += 1) deep = [deep];
  expect(kept(deep)).toBe('nested too deep to be kept');
  expect(kept(undefined)).toBeNull();
  expect(kept(JSON.parse('{"__proto__":{"a":1}}'))).toEqual(JSON.parse('{"__proto__":{"a":1}}'));
});
