import type { Sentences } from '../sentences.js';

export const missing: Sentences['missing'] = {
  journeys:
    'Nichts ist bekannt, dessen Reisen sich vergleichen ließen: Kunden, Sitzungen, Bestellungen, Pakete, Tickets oder Retouren.',
  comingBack:
    'Weder Kunden noch Sitzungen sind bekannt: Gefunden wird, was bei der Arbeit geschieht; der Preis ist, was zurückgezahlt wird. Ob Kunden wiederkommen, steckt nicht darin.',
  nothingBack:
    'Was bei Bestellungen, Paketen und Tickets schiefgeht, hat keinen Preis: Kein Ereignis sagt, was zurückgezahlt wurde („Return Refunded“ oder „Order Cancelled“ mit Betrag). Was keinen Preis hat, wird nicht genannt.',
  visitors:
    'Was Besucher vor der Bestellung tun, lässt sich nicht sagen: Weder Kunden noch Sitzungen sind bekannt.',
  worth:
    'Nichts lässt sich in Geld ausdrücken: Keine Bestellung sagt, wie hoch sie ist. In den Einstellungen angeben, was eine Bestellung in der Regel ausmacht („orderValue“).',
  property: (what, { property, activity }) =>
    `„${what}“ lässt sich nicht suchen: „${property}“ von „${activity}“ kam nie an.`,
  activity: (what, activity) => `„${what}“ lässt sich nicht suchen: „${activity}“ kam nie an.`,
  way: (what, from, to) => `„${what}“ lässt sich nicht suchen: „${from}“ und „${to}“ kamen nie an.`,
  scale: (what, { property, activity }) =>
    `„${what}“ lässt sich in „${property}“ von „${activity}“ nicht suchen: Die Antworten reichen weder von 1 bis 5 noch von 0 bis 10, so dass niemand weiß, welche niedrig sind.`,
  step: (activity) =>
    `Bestellungen sollten „${activity}“ durchlaufen, doch das kam nie an: Daran werden sie nicht gemessen.`,
  days: (least) =>
    `Tage, an denen eine Zahl brach, lassen sich nicht suchen: Dazu braucht es ${least} ganze Tage, an denen etwas zu zählen ist.`,
};
