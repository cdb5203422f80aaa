import { afterAll, beforeAll, expect, it } from 'vitest';
import { speak } from '../texts/texts.js';
import { toldNumber } from './told-number.js';

const NOTHING = { amount: null, text: {} };

beforeAll(() => speak('de'));
afterAll(() => speak('en'));

it('tells money with its currency: that of the amount, else what the event says, else the shop’s', () => {
  const money = (event: Parameters<typeof toldNumber>[1]) =>
    toldNumber(['value', 30.85], event, 'EUR').replace('\u00A0', ' ');
  expect(money(NOTHING)).toBe('value 30,85 €');
  expect(money({ ...NOTHING, text: { currency: 'CHF' } })).toBe('value 30,85 CHF');
  expect(money({ ...NOTHING, text: { currency: 'Euros' } })).toBe('value 30,85 €');
  expect(money({ amount: { value: '1', currency: 'GBP' }, text: { currency: 'CHF' } })).toBe('value 30,85 £');
  expect(toldNumber(['delivery fee', 4.5], NOTHING, 'EUR')).toBe('delivery fee 4,50\u00A0€');
});

it('tells other numbers as the language writes them', () => {
  expect(toldNumber(['weight', 1.25], NOTHING, 'EUR')).toBe('weight 1,25');
  expect(toldNumber(['year', 2026], NOTHING, 'EUR')).toBe('year 2026');
  expect(toldNumber(['valued by', 3], NOTHING, 'EUR')).toBe('valued by 3');
});
