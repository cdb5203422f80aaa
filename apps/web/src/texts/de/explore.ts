import type { Texts } from '../en/index.js';

export const explore: Texts['explore'] = {
  periods: { '7d': 'Letzte 7 Tage', '30d': 'Letzte 30 Tage', '90d': 'Letzte 90 Tage' },
  splits: {
    device: 'nach Gerät',
    channel: 'nach Kanal',
    'text.browser': 'nach Browser',
    'text.product': 'nach Produkt',
    rfm: 'nach Kaufalter und Umsatz',
    segment: 'nach Segment',
  },
  months: { this: 'Dieser Monat', last: 'Letzter Monat' },
  between: 'Von – bis',
  from: 'Von',
  to: 'Bis',
  period: 'Zeitraum',
  allTime: 'Die ganze Zeit',
  split: 'Aufteilung',
  notSplit: 'Nicht aufgeteilt',
  whose: 'Wessen Reisen',
  choose: 'Aktivität wählen',
  none: 'Keine Aktivität mit diesem Namen',
};
