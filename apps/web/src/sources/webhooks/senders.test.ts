import type { HookEntry } from '@throughline/server/routes';
import { expect, test } from 'vitest';
import page from '../../../../../docs/sources.md?raw';
import {
  EXAMPLE_MAPPING,
  isOnlyHere,
  mappingIn,
  OTHER,
  sendersOf,
  standingOf,
  TOPICS,
  VENDORS,
} from './senders.js';

const entry = (part: Partial<HookEntry>): HookEntry => ({
  name: 'shopify',
  kind: 'shopify',
  path: '/hooks/boots/shopify',
  secrets: 1,
  mapping: null,
  given: false,
  taken: 0,
  repeated: 0,
  refused: {},
  last: '',
  firstTaken: '',
  lastRefused: null,
  ...part,
});

test('vendors come first, connected or not, then other sources, then the way to one more', () => {
  const others = [entry({ name: 'shopify-us' }), entry({ name: 'other', kind: 'signed' })];
  expect(
    sendersOf([...others, entry({})]).map(({ name, title, entry: known }) => [name, title, known !== null]),
  ).toEqual([
    ['shopify', 'Shopify', true],
    ['woocommerce', 'WooCommerce', false],
    ['stripe', 'Stripe', false],
    ['zendesk', 'Zendesk', false],
    ['klaviyo', 'Klaviyo', false],
    ['shopify-us', 'shopify-us', true],
    ['other', 'other', true],
    [OTHER, null, false],
  ]);
});

test('a connection stands as its last delivery does', () => {
  const [early, late] = ['2026-03-01T10:00:00.000Z', '2026-03-01T11:00:00.000Z'];
  const lastRefused = { at: early, reason: 'old' };
  expect(standingOf(null)).toBe('none');
  expect(standingOf(entry({}))).toBe('waiting');
  expect(standingOf(entry({ last: early, lastRefused }))).toBe('refused');
  expect(standingOf(entry({ taken: 1, last: late, lastRefused }))).toBe('works');
  expect(standingOf(entry({ taken: 1, last: early, lastRefused }))).toBe('refused');
  expect(standingOf(entry({ repeated: 1, last: late }))).toBe('works');
});

test('what is to be ticked is what the docs say', () => {
  for (const topic of [...TOPICS.shopify, ...TOPICS.stripe]) expect(page).toContain(`\`${topic}\``);
  for (const vendor of VENDORS) expect(page).toContain(`| \`${vendor}\` |`);
});

test('an address of this machine is told from one that a vendor can reach', () => {
  expect(['localhost', '127.0.0.1', '[::1]'].map(isOnlyHere)).toEqual([true, true, true]);
  expect(['192.168.1.4', 'shop.example', '127.example'].map(isOnlyHere)).toEqual([false, false, false]);
});

test('a mapping is an object of JSON', () => {
  expect(mappingIn(EXAMPLE_MAPPING)).toMatchObject({ activity: 'type' });
  expect([mappingIn('[]'), mappingIn('{'), mappingIn('3'), mappingIn('null')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
