import { entryOf } from '../entry-of.js';
import type { Locale } from '../locale.js';
import { calledIn } from '../taxonomy/translated/called.js';

/** Words of our own that stand in fields of answers, by the field: whoever's data says the same elsewhere keeps it. */
const GERMAN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  evidence: { clear: 'deutlich', weak: 'schwach' },
  kind: {
    skipped: 'ausgelassen',
    added: 'zusätzlich',
    'out of order': 'in anderer Reihenfolge',
    late: 'verspätet',
  },
  outcome: {
    abandoned: 'abgebrochen',
    converted: 'konvertiert',
    dropped: 'ausgestiegen',
    entered: 'eingetreten',
    lost: 'verloren',
    open: 'offen',
    reached: 'erreicht',
  },
  sentiment: { negative: 'negativ', neutral: 'neutral', positive: 'positiv' },
  turn: {
    shop: 'der Shop',
    customer: 'der Kunde',
    carrier: 'der Paketdienst',
    provider: 'ein Dienstleister',
  },
  verdict: {
    'cannot-estimate': 'nicht zu schätzen',
    fair: 'mittel',
    good: 'gut',
    loses: 'verliert',
    measured: 'gemessen',
    pays: 'lohnt sich',
    poor: 'schlecht',
    'too-early': 'zu früh',
    unclear: 'unklar',
    unknown: 'unbekannt',
  },
};

/** What stands in a field of an answer, as people of a locale read it: our own words, activities and types by their names. */
export function valueText(path: string, value: string, locale: Locale): string {
  const field = path.split('.').at(-1) ?? '';
  const own = entryOf(GERMAN, field);
  if (own === undefined) return calledIn(locale, value);
  if (locale === 'de') return entryOf(own, value) ?? calledIn(locale, value);
  return entryOf(own, value) === undefined ? value : value.replaceAll('-', ' ');
}
