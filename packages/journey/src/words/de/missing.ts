import type { Sentences } from '../sentences.js';

export const missing: Sentences['missing'] = {
  journeys: 'Weder Kunden noch Sitzungen sind bekannt: Verglichen werden deren Reisen.',
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
