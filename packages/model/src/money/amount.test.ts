import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAmounts,
  compareAmounts,
  currencyExponent,
  formatAmount,
  fromMinorUnits,
  negateAmount,
  toMinorUnits,
} from './index.js';

const eur = (value: string) => ({ value, currency: 'EUR' });

describe('addAmounts', () => {
  it('is exact where floats are not', () => {
    expect(addAmounts([eur('0.1'), eur('0.2')])).toEqual([eur('0.30')]);
    expect(addAmounts([eur('99999999999999.99'), eur('0.01')])).toEqual([eur('100000000000000.00')]);
  });

  it('keeps currencies apart, in the order of their codes', () => {
    const usd = { value: '2', currency: 'USD' };
    expect(addAmounts([usd, eur('1'), { value: '-3.5', currency: 'USD' }])).toEqual([
      eur('1.00'),
      { value: '-1.50', currency: 'USD' },
    ]);
    expect(addAmounts([])).toEqual([]);
  });

  it('writes as many decimals as the currency has, and more only where the sum has them', () => {
    expect(addAmounts([{ value: '1250', currency: 'JPY' }])).toEqual([{ value: '1250', currency: 'JPY' }]);
    expect(addAmounts([{ value: '1.5', currency: 'KWD' }])).toEqual([{ value: '1.500', currency: 'KWD' }]);
    expect(addAmounts([eur('0.125')])).toEqual([eur('0.125')]);
    expect(addAmounts([eur('0.125'), eur('0.125')])).toEqual([eur('0.25')]);
    expect(addAmounts([eur('1'), eur('-1')])).toEqual([eur('0.00')]);
  });

  it('adds up to the same in any order and any grouping', () => {
    const value = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
    fc.assert(
      fc.property(fc.array(value), (minors) => {
        const amounts = minors.map((minor) => fromMinorUnits(minor, 'EUR'));
        const [sum = eur('0.00')] = addAmounts(amounts);
        expect(toMinorUnits(sum)).toBe(minors.reduce((a, b) => a + b, 0n));
        expect(addAmounts([...amounts].reverse())).toEqual(addAmounts(amounts));
        const half = Math.floor(amounts.length / 2);
        const parts = [...addAmounts(amounts.slice(0, half)), ...addAmounts(amounts.slice(half))];
        expect(addAmounts(parts)).toEqual(addAmounts(amounts));
      }),
    );
  });

  it.each(['1,5', '1e3', '', '.5', '1.', '1.23456', 'NaN', '+1', '٣'])('refuses %j', (value) => {
    expect(() => addAmounts([eur(value)])).toThrow(/is not a decimal number/u);
  });
});

describe('one amount', () => {
  it('can be turned round', () => {
    expect(negateAmount(eur('12.5'))).toEqual(eur('-12.50'));
    expect(negateAmount(eur('-0.05'))).toEqual(eur('0.05'));
    expect(negateAmount(eur('0'))).toEqual(eur('0.00'));
  });

  it('compares by value, not by spelling', () => {
    expect(compareAmounts(eur('2'), eur('10'))).toBe(-1);
    expect(compareAmounts(eur('1.50'), eur('1.5'))).toBe(0);
    expect(compareAmounts(eur('-1'), eur('-2'))).toBe(1);
    expect(() => compareAmounts(eur('1'), { value: '1', currency: 'USD' })).toThrow(/EUR with USD/u);
  });

  it('has minor units by its currency', () => {
    expect(toMinorUnits(eur('-12.5'))).toBe(-1250n);
    expect(toMinorUnits({ value: '1250', currency: 'JPY' })).toBe(1250n);
    expect(toMinorUnits({ value: '1.25', currency: 'KWD' })).toBe(1250n);
    expect(() => toMinorUnits(eur('0.125'))).toThrow(/finer/u);
    expect(() => toMinorUnits({ value: '0.5', currency: 'JPY' })).toThrow(/finer/u);
    expect(fromMinorUnits(-5n, 'EUR')).toEqual(eur('-0.05'));
  });

  it('is shown without a float in between', () => {
    expect(formatAmount(eur('90071992547409.93'), 'en')).toBe('€90,071,992,547,409.93');
    expect(formatAmount({ value: '1250', currency: 'JPY' }, 'en')).toBe('¥1,250');
    expect(formatAmount(eur('-3.5'), 'de')).toBe('-3,50\u00a0€');
  });
});

describe('currencyExponent', () => {
  it.each([
    ['EUR', 2],
    ['BRL', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['CLP', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
  ])('of %s is %i', (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent);
  });

  it('is two for a currency it has never heard of', () => {
    expect(currencyExponent('QQQ')).toBe(2);
    expect(currencyExponent('constructor')).toBe(2);
  });
});
