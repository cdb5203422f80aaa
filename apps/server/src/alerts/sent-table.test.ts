import type { Answer } from '@throughline/model';
import { expect, test } from 'vitest';
import { htmlOf, tableOf, textOfTable } from './sent-table.js';

const of = (answer: object): Answer => answer as Answer;
const WAYS = of({
  kind: 'variants',
  currency: 'EUR',
  variants: [
    {
      activities: ['Order Completed', 'Parcel Packed'],
      journeys: 1234,
      share: 0.4125,
      seconds: { p50: 12_000 },
      worth: 1234.5,
      since: '2026-03-01T22:30:00.000Z',
    },
  ],
});

test('a sent table has units, money, percent, durations and instants as its readers write them', () => {
  const de = tableOf(WAYS, { locale: 'de', zone: 'Europe/Berlin' });
  expect(de.heads.slice(1, 5)).toEqual(['Reisen', 'Anteil', 'Dauer · Median', 'Wert']);
  const said = de.rows[0]?.map((cell) => cell.replaceAll(/[\u00a0\u202f]/gu, ' '));
  expect(said).toEqual([
    'Bestellung aufgegeben → Paket gepackt',
    '1.234',
    '41,25 %',
    '3 Std. 20 Min.',
    '1.234,50 €',
    '01.03.2026, 23:30',
  ]);
  const en = tableOf(WAYS, { locale: 'en', zone: 'UTC' });
  expect(en.rows[0]?.slice(0, 3)).toEqual(['Order Completed → Parcel Packed', '1,234', '41.25 %']);
  expect(en.rows[0]?.[4]).toBe('€1,234.50');
  expect(textOfTable(en)).toContain(' | €1,234.50 | 1 Mar 2026');
});

test('exact sums of a currency without decimals are money, and what merely looks like a number is not', () => {
  const answer = of({
    orders: [
      { id: '1200', revenue: '1200', currency: 'JPY' },
      { id: '7', revenue: '0', currency: 'JPY' },
    ],
  });
  const { rows } = tableOf(answer, { locale: 'en', zone: 'UTC' });
  expect(rows.map(([id, revenue]) => [id, revenue])).toEqual([
    ['1200', expect.stringMatching(/¥1,200$/u)],
    ['7', expect.stringMatching(/¥0$/u)],
  ]);
});

test('kinds, checks and what is missing are words, too', () => {
  const answer = of({
    deviations: [
      { kind: 'out of order', activity: 'Item Picked', late: true, due: null },
      { kind: 'skipped', activity: 'my <own>', late: false, due: '2026-03-01' },
    ],
  });
  const { rows, ...table } = tableOf(answer, { locale: 'de', zone: 'UTC' });
  expect(rows).toEqual([
    ['in anderer Reihenfolge', expect.not.stringContaining('Item'), 'ja', '–'],
    ['ausgelassen', 'my <own>', 'nein', '01.03.2026'],
  ]);
  expect(htmlOf('Hallo', { rows, ...table }, 'de')).toContain('my &lt;own&gt;');
});
