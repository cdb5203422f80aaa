import type { Texts } from '../en/index.js';

export const retention: Texts['retention'] = {
  title: 'Wiederkehr',
  none: 'Es gibt noch keine Reise dieser Art.',
  whoseFirst: 'Von denen, deren erstes',
  start: 'Anfang',
  inOne: 'fiel in denselben Zeitraum:',
  interval: 'Zeitraum',
  comesBack: 'kommen zurück zu',
  back: 'Rückkehr',
  intervals: { day: 'Tag', week: 'Woche', month: 'Monat' },
  nobody: 'In dieser Zeit kam niemand hinzu: einen anderen Anfang oder Zeitraum wählen.',
  cohorts: 'Kohorten',
  cohortsAll: 'Kohorten, alle Spalten',
  all: 'alle',
  notYet: 'noch nicht',
  noneLater: (interval) =>
    `${{ hour: 'Eine weitere Stunde', day: 'Ein weiterer Tag', week: 'Eine weitere Woche', month: 'Ein weiterer Monat' }[interval]} hat noch für niemanden begonnen.`,
  later: (interval, share, of) =>
    `${{ hour: 'Eine Stunde', day: 'Einen Tag', week: 'Eine Woche', month: 'Einen Monat' }[interval]} später waren **${share}** von ${of} zurück.`,
  intervalOf: (interval) => ({ hour: 'Stunde', day: 'Tag', week: 'Woche', month: 'Monat' })[interval],
  splitNote: 'alle Kohorten zusammen; von denen, für die die Zeit gekommen ist',
  behind: {
    began: (row) => `Begonnen: ${row}`,
    back: (row, interval, after) =>
      `Zurück, ${{ hour: 'Stunde', day: 'Tag', week: 'Woche', month: 'Monat' }[interval]} +${after}: ${row}`,
    others: 'andere Werte',
  },
  ofAll: (count, size) => `${count} von ${size}`,
};
