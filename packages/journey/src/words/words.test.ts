import { describe, expect, test } from 'vitest';
import { en } from './en/index.js';
import { wordsIn } from './words.js';

const german = wordsIn('de');

/** Sentences that nothing is put into, by where they stand. */
function plain(sentences: object, at = ''): [place: string, sentence: string][] {
  return Object.entries(sentences).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${at}${name}`, value] as [string, string]];
    return typeof value === 'object' && value !== null ? plain(value, `${at}${name}.`) : [];
  });
}

test('no sentence is the same in both languages', () => {
  const translated = new Map(plain(german));
  const source = plain(en);
  expect(source.length).toBeGreaterThan(40);
  expect(source.filter(([place, sentence]) => translated.get(place) === sentence)).toEqual([]);
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
      'Über 3,0 Monate: 12.345 EUR im Monat, zu 90 % sicher zwischen 9.876 und 15.000.',
    );
    const broke = { whose: '', from: '2026-09-07', until: null, observed: '12 %', baseline: '4,4 %' };
    expect(german.breaks.worse('Zahlungen schlagen fehl', { ...broke, doings: '' })).toBe(
      'Zahlungen schlagen fehl seit dem 07.09.2026: 12 % gegenüber 4,4 % davor',
    );
  });

  test('and calls the activities of the taxonomy by their German names, a shop’s own by theirs', () => {
    expect(german.called('Order Completed')).toBe('Bestellung aufgegeben');
    expect(german.called('Gift Wrapped')).toBe('Gift Wrapped');
  });
});
