import type { Texts } from '../en/index.js';

export const stock: Texts['stock'] = {
  title: 'Nachfrage und Bestand',
  of: 'Prognose für',
  orders: 'Bestellungen des ganzen Shops',
  revenue: 'Umsatz des ganzen Shops',
  none: 'Das lässt sich noch nicht sagen.',
  noSales: 'Noch keine Bestellungen: Aus ihnen wird gezählt, was sich verkauft.',
  addOrders: 'Bestellungen hinzufügen',
  forecast: 'Was kommt',
  forecastNote: (level) => `je Tag; im Band liegen ${level} der kommenden Tage`,
  said: (days, total, before) =>
    `**${total}** sind in den nächsten ${days} Tagen zu erwarten, nach ${before} in den ${days} davor.`,
  better: (days, share, out, naive) =>
    `An den letzten ${days} Tagen gemessen: um ${out} am Tag daneben, ${share} weniger als die naive Prognose (derselbe Tag der Vorwoche), die um ${naive} danebenliegt.`,
  worse: (days, share, out, naive) =>
    `An den letzten ${days} Tagen gemessen: um ${out} am Tag daneben, ${share} mehr als die naive Prognose (derselbe Tag der Vorwoche), die um ${naive} danebenliegt. Besser der naiven trauen.`,
  notHeld: 'Die Vergangenheit ist zu kurz, um die Prognose an ihr zu messen.',
  day: 'Tag',
  came: 'Eingetreten',
  expected: 'Erwartet',
  between: 'Zwischen',
  range: (low, high) => `${low}–${high}`,
  asTable: 'Als Tabelle',
  reorder: 'Was wann zu bestellen ist',
  reorderNote: (level) => `damit ${level} der Lieferzeiten ohne leeres Regal vergehen`,
  lost: (units) => `Etwa **${units}** Stück wurden nicht verkauft, weil Produkte nicht vorrätig waren.`,
  lostWorth: (units, worth) =>
    `Etwa **${units}** Stück im Wert von **${worth}** zu ihren Preisen wurden nicht verkauft, weil Produkte nicht vorrätig waren.`,
  wholeShop: 'Ganzer Shop',
  categories: 'Kategorien',
  products: 'Produkte',
  chosen: 'Gewählt',
  lostNone: 'Soweit die Meldungen reichen, ging kein Verkauf durch ein leeres Regal verloren.',
  now: 'jetzt',
  later: 'erst in über einem Jahr',
  uncounted: (some, all) =>
    `Für ${some} der ${all} gezeigten Produkte gibt es keine Bestandszahl; wann sie ausgehen, lässt sich deshalb nicht sagen. Zahlen in Meldungen zu Produkten („on hand“, „stock“ oder „inventory“) füllen das.`,
  heads: {
    product: 'Produkt',
    risk: 'Risiko, auszugehen',
    onHand: 'Vorrätig',
    onOrder: 'Unterwegs',
    perDay: 'Verkauf je Tag',
    cover: 'Reicht, Tage',
    orderBy: 'Bestellen bis',
    quantity: 'Wie viele',
    lost: 'Nicht verkauft',
    worth: 'Wert davon',
  },
};
