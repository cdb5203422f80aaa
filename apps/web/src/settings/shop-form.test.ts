import { ShopSettings } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speak } from '../texts/texts.js';
import { filledFrom, percentOf, settingsWith } from './shop-form.js';

beforeAll(() => speak('de'));
afterAll(() => speak('en'));

const FILLED = {
  name: 'Larkspur',
  currency: 'gbp',
  zone: 'Europe/London',
  weekStart: 'sunday',
  margin: '38,5',
  orderValue: '62,5',
  keepDays: '730',
  hashIds: true,
};

test('says in settings what was typed, and leaves all else', () => {
  const before = ShopSettings.parse({ promises: [{ id: 'p', object: 'order', to: ['A'], within: '2d' }] });
  const after = settingsWith(before, FILLED);
  expect(after).toEqual({
    ...before,
    name: 'Larkspur',
    currency: 'GBP',
    zone: 'Europe/London',
    weekStart: 'sunday',
    margin: 0.385,
    orderValue: 62.5,
    privacy: { allow: {}, hashIds: true, keepDays: 730 },
  });
  expect(ShopSettings.parse(after)).toEqual(after);
  expect(percentOf(after.margin)).toBe('38,5');
});

test('takes back what is emptied', () => {
  const before = ShopSettings.parse({ margin: 0.4, orderValue: 80, privacy: { keepDays: 30 } });
  const after = settingsWith(before, { ...FILLED, margin: '', orderValue: '', keepDays: ' ' });
  expect(after.margin).toBeUndefined();
  expect(after.orderValue).toBeUndefined();
  expect(after.privacy).toEqual({ allow: {}, hashIds: true });
});

test('undoes what the form said, and nothing that was saved since', () => {
  const before = ShopSettings.parse({ name: 'Fell', margin: 0.4, privacy: { keepDays: 30, hashIds: false } });
  const saved = settingsWith(before, FILLED);
  const since = ShopSettings.parse({
    ...saved,
    promises: [{ id: 'p', object: 'order', to: ['A'], within: '2d' }],
  });
  const undone = settingsWith(since, filledFrom(before));
  expect(undone).toEqual({ ...before, promises: since.promises });
});
