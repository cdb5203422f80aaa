import type { Locale } from '../locale.js';

/** What kinds of questions are called: English, then German. */
const KINDS: Readonly<Record<string, readonly [en: string, de: string]>> = {
  abandonment: ['Abandoned carts', 'Abgebrochene Warenkörbe'],
  attribution: ['Attribution', 'Attribution'],
  audience: ['Audience', 'Zielgruppe'],
  blueprint: ['Blueprint', 'Blueprint'],
  budget: ['Budget', 'Budget'],
  churn: ['Customers at risk', 'Abwanderung'],
  conformance: ['Conformance', 'Übereinstimmung'],
  correlation: ['Correlation', 'Zusammenhänge'],
  devices: ['Devices', 'Geräte'],
  dotted: ['Dotted chart', 'Punktbild'],
  effect: ['Effect of a change', 'Wirkung einer Änderung'],
  exits: ['Exits', 'Ausstiege'],
  experiment: ['Experiment', 'Experiment'],
  feedback: ['Feedback', 'Feedback'],
  findings: ['Findings', 'Befunde'],
  forecast: ['Forecast', 'Prognose'],
  friction: ['Friction', 'Reibung'],
  funnel: ['Funnel', 'Trichter'],
  journeys: ['Journeys', 'Journeys'],
  kpis: ['Key figures', 'Kennzahlen'],
  lifecycle: ['Customer life cycle', 'Kundenlebenszyklus'],
  'lifetime-value': ['Lifetime value', 'Kundenwert'],
  map: ['Map', 'Karte'],
  matrix: ['Matrix', 'Matrix'],
  'next-order': ['Next orders', 'Nächste Bestellungen'],
  open: ['Open now', 'Jetzt offen'],
  paths: ['Paths', 'Pfade'],
  recommendation: ['Recommendations', 'Empfehlungen'],
  replay: ['Replay', 'Wiedergabe'],
  retention: ['Retention', 'Kundenbindung'],
  segments: ['Segments', 'Segmente'],
  simulation: ['What if', 'Was wäre wenn'],
  stickiness: ['Stickiness', 'Nutzungshäufigkeit'],
  stock: ['Stock', 'Bestand'],
  text: ['Texts', 'Texte'],
  throughput: ['Throughput', 'Durchlauf'],
  timeline: ['One customer', 'Ein Kunde'],
  variants: ['Variants', 'Varianten'],
};

/** What a kind of question is called in a language; one that is not known, of a newer version, by its own name. */
export function kindName(kind: string, locale: Locale): string {
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (known !== undefined) return known[locale === 'de' ? 1 : 0];
  const own = kind.replaceAll('-', ' ');
  return own.charAt(0).toUpperCase() + own.slice(1);
}
