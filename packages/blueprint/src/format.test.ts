import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatCount,
  formatDuration,
  formatDurationShort,
  formatMoney,
  formatMoneyCompact,
  formatObjects,
  formatPeriod,
  formatFor,
  formatShare,
} from './format.js';
import { plural } from './nouns.js';
import { tongueOf } from './tongue.js';

/** Narrow no-break spaces, as plain ones. */
const plain = (text: string) => text.replaceAll('\u202F', ' ');
const DAY = 86_400;

describe('figures as people say them', () => {
  it.each([
    [0, '0'],
    [8_204, '8,204'],
    [9_999, '9,999'],
    [10_000, '10 k'],
    [46_912, '46.9 k'],
    [412_806, '413 k'],
    [999_600, '1 M'],
    [1_240_000, '1.24 M'],
    [-12_000, '−12 k'],
  ])('counts %d as %s', (value, said) => expect(plain(formatCompact(value))).toBe(said));

  it.each([
    [0, '0 %'],
    [1, '100 %'],
    [0.613, '61 %'],
    [0.1141, '11 %'],
    [0.0284, '2.8 %'],
    [0.0003, '0.03 %'],
    [0.000_01, '< 0.01 %'],
    [-0.35, '−35 %'],
    [0.999, '99.9 %'],
  ])('says a share of %d as %s', (share, said) => expect(plain(formatShare(share))).toBe(said));

  it.each([
    [0, '0 s'],
    [0.42, '0.42 s'],
    [38, '38 s'],
    [60, '1 m'],
    [125, '2 m 5 s'],
    [59.7, '60 s'],
    [20 * 60, '20 m'],
    [4 * 3600 + 20 * 60, '4 h 20 m'],
    [3_599.9, '60 m'],
    [31 * 3600, '1 d 7 h'],
    [3 * DAY + 4 * 3600, '3 d 4 h'],
    [41.2 * DAY, '41 d'],
    [-90, '−1 m 30 s'],
  ])('says %d seconds as %s', (seconds, said) => expect(plain(formatDuration(seconds))).toBe(said));

  it.each([
    [31 * 3600, '31 h'],
    [3 * DAY + 4 * 3600, '3 d'],
    [280, '5 m'],
    [42, '42 s'],
    [65, '65 s'],
    [0.4, '0.4 s'],
  ])('says %d seconds in one unit as %s', (seconds, said) =>
    expect(plain(formatDurationShort(seconds))).toBe(said),
  );

  it('keeps the currency beside an amount', () => {
    expect(plain(formatMoneyCompact(88_120, 'EUR'))).toBe('€88.1 k');
    expect(plain(formatMoneyCompact(-54, 'GBP'))).toBe('−£54');
    // As in full: a currency that is told by letters stands apart.
    expect(formatMoneyCompact(54, 'CHF')).toBe('CHF\u00A054');
    expect(formatMoney(54, 'CHF')).toBe('CHF\u00A054.00');
    expect(formatMoney(799_412.35, 'EUR')).toBe('€799,412.35');
    expect(formatMoney(-12.5, 'CHF').replace('\u00A0', ' ')).toBe('−CHF 12.50');
  });

  it('counts things by name', () => {
    expect(formatObjects(1, 'order')).toBe('1 order');
    expect(formatObjects(7, 'box')).toBe('7 boxes');
    expect(plural('delivery')).toBe('deliveries');
    expect(formatCount(412_806)).toBe('412,806');
  });

  it('says a period by its days', () => {
    expect(formatPeriod('2026-10-01T06:00:00.000Z', '2026-10-31T21:00:00.000Z')).toBe(
      '1 Oct 2026 – 31 Oct 2026',
    );
    expect(formatPeriod(null, null)).toBe('');
  });
});

describe('figures in German', () => {
  const german = formatFor('de');

  it('writes numbers, shares and money as Germans do', () => {
    expect(german.count(412_806)).toBe('412.806');
    expect(plain(german.compact(1_240_000))).toBe('1,24 Mio.');
    expect(plain(german.share(0.0284))).toBe('2,8 %');
    expect(plain(german.share(0.000_01))).toBe('< 0,01 %');
    expect(plain(german.moneyCompact(-88_120, 'EUR')).replace('\u00A0', ' ')).toBe('−88,1 Tsd. €');
    expect(german.money(799_412.35, 'EUR').replace('\u00A0', ' ')).toBe('799.412,35 €');
  });

  it('writes durations and days as Germans do', () => {
    expect(plain(german.duration(3 * DAY + 4 * 3600))).toBe('3 T 4 h');
    expect(plain(german.durationShort(280))).toBe('5 min');
    expect(german.period('2026-10-01T00:00:00Z', '2026-10-31T00:00:00Z')).toBe(
      '1. Okt. 2026 – 31. Okt. 2026',
    );
  });

  it('names what it counts, and leaves alone what it does not know', () => {
    expect(german.objects(1, 'order')).toBe('1 Bestellung');
    expect(german.objects(1, 'event')).toBe('1 Ereignis');
    expect(german.objects(7, 'order')).toBe('7 Bestellungen');
    expect(german.objects(7, 'gadget')).toBe('7 gadget');
  });
});

it('looks up what data call an object as a name, whatever it is', () => {
  expect(formatFor('de').objects(2, 'constructor')).toBe('2 constructor');
  expect(tongueOf({ locale: 'de' }).called('__proto__')).toBe('__proto__');
});
