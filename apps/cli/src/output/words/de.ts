import { figuresIn, type Finding, type LifeState, seenTitle } from '@throughline/model';
import type { ReportWords } from './words.js';

const figures = figuresIn('de');
const { day, whole } = figures;

const STATES: Readonly<Record<LifeState, string>> = {
  new: 'neu',
  'looked-at': 'angesehen',
  accepted: 'angenommen',
  changed: 'geändert',
  measured: 'gemessen',
  closed: 'abgeschlossen',
  dismissed: 'verworfen',
};
const LEVELS: Readonly<Record<Finding['confidence'], string>> = {
  high: 'hoch',
  medium: 'mittel',
  low: 'gering',
};
const BASES: Readonly<Record<Finding['price']['basis'], string>> = {
  margin: 'als Marge',
  revenue: 'als Umsatz',
};
const EFFORTS: Readonly<Record<Finding['suggestions'][number]['effort'], string>> = {
  hours: 'Stunden',
  days: 'Tage',
  weeks: 'Wochen',
};

export const de: ReportWords = {
  titleOf: (seen) => seenTitle(seen, 'de'),
  figures,
  money: (amount, currency) => `${whole(amount)} ${currency}`,
  title: 'Befunde',
  week: (until) => `Die Woche in Befunden${until === null ? '' : `, bis ${day(until)}`}`,
  against: 'Die letzten 7 Tage gegenüber den 7 davor.',
  asOf: (date) => ` Stand: ${day(date)}.`,
  nothingIn: (comparisons) => `In ${whole(comparisons)} Vergleichen wurde nichts gefunden.`,
  foundIn: (count, comparisons) =>
    `${count === 1 ? '1 Befund' : `${whole(count)} Befunde`} aus ${whole(comparisons)} Vergleichen`,
  sums: { cost: 'Kosten im Monat', exposed: 'gefährdet', gained: 'Gewinn durch das, was besser läuft' },
  unlisted: (count) => `${whole(count)} weitere sind nicht aufgeführt.`,
  parts: {
    unseen: 'Was sich nicht suchen ließ',
    done: 'Erledigt',
    returned: 'Wieder da',
    new: 'Neu',
    grown: 'Gewachsen',
    gone: 'Verschwunden',
    still: 'Noch da',
  },
  nothing: 'Nichts.',
  aMonth: (amount) => `${amount} im Monat`,
  weekBefore: (amount) => `${amount} in der Woche davor`,
  ledgerTable: {
    title: 'Kassenbuch',
    heads: ['Befunde', 'im Monat'],
    found: 'Gefunden',
    atStake: 'Auf dem Spiel (angenommen oder geändert)',
    won: 'Gewonnen (gemessen)',
    lost: 'Wieder verloren (zurückgekehrt)',
    dismissed: 'Verworfen',
    waiting: (count) => `${count} geändert und noch nicht gemessen.`,
  },
  measurements: {
    title: 'Gemessen',
    nothing: 'Nichts Neues.',
    notYet: 'Noch nicht',
    won: (amount, asOf) => `${amount} im Monat gewonnen, bis ${day(asOf)}`,
    moreDays: (days) => `Noch etwa ${whole(days)} Tage.`,
  },
  noLetters: 'Alles, was kam, war zu gebrauchen.',
  letterBy: (source, protocol) => `${source} über ${protocol}`,
  steps: {
    look: 'angesehen',
    accept: (owner, due) => `angenommen; ${owner} bis ${day(due)}`,
    change: (on, what) => `geändert am ${day(on)}: ${what}`,
    measure: (won, isTested) => `gemessen: ${won} im Monat gewonnen${isTested ? ' (getestet)' : ''}`,
    close: (note) => (note === undefined ? 'abgeschlossen' : `abgeschlossen: ${note}`),
    dismiss: (reason) => `verworfen: ${reason}`,
    reopen: (why) => `wieder aufgenommen: ${why}`,
  },
  comeBy: 'Wie das zustande kam:',
  lookAt: 'Was sonst anzusehen ist:',
  toTry: 'Was zu versuchen ist:',
  mix: (parts) => `Neue und Wiederkehrende: ${parts.join('; ')}.`,
  whose: { fresh: 'Neuen', returning: 'Wiederkehrenden' },
  noneOf: (whose) => `keine ${whose}`,
  ofWhose: (share, count, whose) => `${share} von ${whole(count)} ${whose}`,
  elsewhere: (share) => `, ${share} der anderen`,
  words: (terms) => `Wörter, die damit einhergehen: ${terms.map((term) => `„${term}“`).join(', ')}.`,
  price: { gained: 'Gewinn', cost: 'Kosten', exposed: 'Gefährdet' },
  sure: (low, high) => `zu 90 % sicher zwischen ${low} und ${high}`,
  causal: {
    experiment: 'getestet',
    adjusted: 'um die Mischung bereinigt',
    association: 'zusammen gesehen',
  },
  confidence: (level) => `Sicherheit ${LEVELS[level]}`,
  basis: (basis) => BASES[basis],
  at: (place) => `bei ${place}`,
  journeys: (count) => (count === 1 ? '1 Reise' : `${whole(count)} Reisen`),
  within: 'in einem anderen Befund mitgezählt',
  effort: (effort) => EFFORTS[effort],
  stands: (parts) => `Steht bei: ${parts.join(' · ')}`,
  state: (state) => STATES[state],
  owned: (owner, due) => `bei ${owner}, bis ${day(due)}`,
  changed: (on, what) => `geändert am ${day(on)}: ${what}`,
  won: (range, isTested) => `gewonnen ${range} im Monat${isTested ? ' (getestet)' : ''}`,
  again: (why, then, now) =>
    `${why === 'grown' ? 'seither gewachsen' : 'seither wieder gefunden'}: damals ${then} im Monat, jetzt ${now}`,
  ledger: (found, atStake, won, lost) =>
    `Im Monat: ${found} gefunden, ${atStake} in Arbeit, ${won === null ? 'noch nichts als gewonnen gemessen' : `${won} gewonnen`}${lost === null ? '' : `, ${lost} wieder verloren`}.`,
};
