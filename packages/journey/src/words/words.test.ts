import { describe, expect, test } from 'vitest';
import { wordsIn } from './words.js';

const german = wordsIn('de');

describe('figures are rounded before they are put into words', () => {
  const english = wordsIn('en');

  test.each([
    [0.0001, '1 minute', '1 Minute'],
    [0.9, '54 minutes', '54 Minuten'],
    [0.996, '1 hour', '1 Stunde'],
    [1.04, '1 hour', '1 Stunde'],
    [9.97, '10 hours', '10 Stunden'],
    [49, '2.0 days', '2,0 Tage'],
  ])('%f hours', (hours, inEnglish, inGerman) => {
    expect(english.titles.longerThan('It takes long', hours)).toBe(`It takes long (more than ${inEnglish})`);
    expect(german.titles.longerThan('Es dauert', hours)).toBe(`Es dauert (mehr als ${inGerman})`);
  });

  test('a share just below a tenth, one month, and no journey at all', () => {
    expect(english.titles.ofAll('It fails', 0.0999, 20)).toBe('It fails: 10 % of 20');
    expect(german.titles.ofAll('Es scheitert', 0.0994, 20)).toBe('Es scheitert: 9,9 % von 20');
    const month = { months: 0.98, perMonth: 10, low: 5, high: 20, currency: 'EUR' };
    expect(german.prices.won(month)).toContain('Über 1 Monat: 10\u00A0€');
    expect(english.reasons.tooFew(0, 200).reason).toContain('No journey is old enough to tell how it ends');
    expect(german.reasons.tooFew(0, 200).reason).toContain('Keine Reise ist alt genug');
  });
});

test('what data call things is looked up as a name, whatever it is', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect(german.called(name)).toBe(name);
    expect(german.segments.value(name)).toBe(name);
    expect(german.segments.number(name)).toBe(name);
  }
});

describe('German writes figures its own way', () => {
  const compared = { observed: 0.412, baseline: 0.0445 };

  test('in titles', () => {
    expect(german.titles.ofSome('Zahlungen schlagen fehl', 'phone, Safari', compared)).toBe(
      'Zahlungen schlagen fehl – phone, Safari: 41 % gegenüber 4,5 % anderswo',
    );
    expect(german.titles.longerThan('Pakete sind lange unterwegs', 91.2)).toBe(
      'Pakete sind lange unterwegs (mehr als 3,8 Tage)',
    );
    const kinds = [
      { share: 0.6, hours: 1 / 60 },
      { share: 0.4, hours: 72 },
    ] as const;
    expect(german.titles.twoKinds('Anfragen warten', ...kinds)).toContain(
      '60 % mit etwa 1 Minute und 40 % mit etwa 3,0 Tagen',
    );
  });

  test('in prices and days', () => {
    const over = { months: 2.96, perMonth: 12_345.4, low: 9_876, high: 15_000, currency: 'EUR' };
    expect(german.prices.over(over, '')).toBe(
      'Über 3,0 Monate: 12.345\u00A0€ im Monat, zu 90 % sicher zwischen 9.876\u00A0€ und 15.000\u00A0€.',
    );
    expect(wordsIn('en').prices.over({ ...over, currency: 'JPY' }, '')).toBe(
      'Over 3.0 months: ¥12,345 a month, 90 % sure between ¥9,876 and ¥15,000.',
    );
    expect(wordsIn('en').prices.over({ ...over, low: -214 }, '')).toContain('between −€214 and');
    const broke = { whose: '', from: '2026-09-07', until: null, observed: '12 %', baseline: '4,4 %' };
    expect(german.breaks.worse('Zahlungen schlagen fehl', { ...broke, doings: '' })).toBe(
      'Zahlungen schlagen fehl seit dem 07.09.2026: 12 % gegenüber 4,4 % davor',
    );
    expect(wordsIn('en').breaks.worse('Payments fail', { ...broke, until: '2026-09-21', doings: '' })).toBe(
      'Payments fail from 7 Sept 2026 to 21 Sept 2026: 12 % against 4,4 % before',
    );
    const waits = { from: 'Item Picked', to: 'Parcel Packed', hours: 0.6 };
    expect(wordsIn('en').lines.slow(waits)).toBe(
      'Orders wait more than 36 minutes from “Item Picked” to “Parcel Packed”',
    );
  });

  test('and calls the activities of the taxonomy by their German names, a shop’s own by theirs', () => {
    expect(german.called('Order Completed')).toBe('Bestellung aufgegeben');
    expect(german.called('Gift Wrapped')).toBe('Gift Wrapped');
  });
});
