import type { AlertWords } from './words.js';

export const german: AlertWords = {
  test: (subject) => `[Probe] ${subject}`,
  tells: (answer, shop, said) => `${answer} (${shop}): ${said}`,
  figureIs: (figure, why) => `${figure}: ${why}.`,
  above: (value, bound) => `${value}, über ${bound}`,
  below: (value, bound) => `${value}, unter ${bound}`,
  notAbove: (value, bound) => `${value}, nicht über ${bound}`,
  notBelow: (value, bound) => `${value}, nicht unter ${bound}`,
  onDay: (value, day) => `${value} am ${day}`,
  usual: (low, high, days) => `üblich sind ${low} bis ${high} (${days} solche Tage davor)`,
  noFigure: (figure) => `Die Antwort nennt „${figure}“ zurzeit nicht.`,
  noFigureOn: (figure, day) => `Für den ${day} gibt es kein „${figure}“.`,
  fewDays: (least) => `davor sind weniger als ${least} solche Tage bekannt`,
  yes: 'ja',
  no: 'nein',
  noEvents: 'Der Shop hat noch keine Ereignisse.',
  answerGone: 'Die Antwort ist nicht mehr gespeichert.',
  noAnswers: (shop) => `Es steht keine Antwort darauf (${shop}).`,
  noFigures: 'zurzeit keine Kennzahlen.',
  moreRows: (count) => `${count} weitere Zeilen sind nicht gezeigt.`,
  answers: (count, written) => (count === 1 ? '1 Antwort' : `${written} Antworten`),
};
