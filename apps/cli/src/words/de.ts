import { figuresIn } from '@throughline/model';
import type { CommandWords } from './words.js';

const { day, decimal, whole } = figuresIn('de');

const counted = (count: number, one: string, many: string): string =>
  `${whole(count)} ${count === 1 ? one : many}`;

export const de: CommandWords = {
  stopping: 'Wird beendet … (noch einmal, um sofort aufzuhören)',
  asking: (url, folder) => `Gefragt wird der Server unter ${url}, dem ${folder} gehört.`,
  goesOn: 'Der Server setzt den Import fort.',
  phases: {
    waiting: 'wartet, bis ein anderer Import zu Ende ist',
    generating: 'erzeugt den Demo-Shop',
    reading: 'liest',
    storing: 'speichert',
    journeys: 'baut Reisen auf',
  },
  rows: (done) => counted(done, 'Zeile', 'Zeilen'),
  rowsOf: (done, total, percent) => `${whole(done)} von ${whole(total)} Zeilen (${percent} %)`,
  imported: ({ events, objects, journeys, days }) =>
    `Importiert: ${counted(events, 'Ereignis', 'Ereignisse')}, ${counted(objects, 'Objekt', 'Objekte')}, ${counted(journeys, 'Reise', 'Reisen')}${days === null ? '' : `, ${day(days[0])} bis ${day(days[1])}`}.`,
  wrote: ({ events, out, seconds, rate }) =>
    `${whole(events)} Ereignisse in ${decimal(seconds, 1)} s nach ${out} geschrieben (${whole(rate)} je Sekunde).`,
  knownAlready: (count) =>
    `${counted(count, 'Ereignis war schon bekannt und wird', 'Ereignisse waren schon bekannt und werden')} nicht doppelt gezählt.`,
  notUsed: (count) =>
    `${counted(count, 'Zeile war nicht zu gebrauchen', 'Zeilen waren nicht zu gebrauchen')}:`,
  times: (count, file, reason) => `${whole(count)} × ${file}: ${reason}`,
  moreReasons: (count) => `und ${counted(count, 'weiterer Grund', 'weitere Gründe')}`,
  notKept: 'Sie sind nicht aufgehoben: --rejects DATEI hebt sie mit ihren Zeilen und Gründen auf.',
  keptIn: (file) => `Mit ihren Zeilen und Gründen aufgehoben in ${file}`,
  strict: 'Mit Code 1 beendet, denn --strict lässt keine Zeile zu, die nicht zu gebrauchen ist.',
  things: {
    mapping: 'Die Zuordnung',
    settings: 'Die Datei der Einstellungen',
    line: 'Die Folge der Schritte',
    question: 'Die Frage',
    modelInput: 'Die Eingabe',
    configuration: 'Die Konfiguration',
  },
  files: {
    missing: 'gibt es nicht',
    noRight: 'darf dieser Benutzer nicht lesen',
    folder: 'ist ein Ordner, keine Datei',
  },
  noInput: (path, problem) => ({
    message: `Die Eingabe ${path} ${problem ?? 'ist nicht zu lesen'}.`,
    hint: 'Ihren Namen und ihre Rechte prüfen.',
  }),
  noOutput: (file, problem) => `Die Ausgabe ${file} ist nicht zu schreiben: ${problem}.`,
  writtenTo: (file) => `Geschrieben nach ${file}.`,
  noJson: (name, why) => ({ message: `${name} ist kein JSON (${why}).` }),
  noObject: (name) => ({ message: `${name} muss ein JSON-Objekt enthalten.` }),
  noFolder: (folder) => ({
    message: `Es gibt keinen Datenordner ${folder}.`,
    hint: 'Die Dateien nennen, aus denen geantwortet werden soll, zuerst Dateien importieren oder den Ordner mit --data nennen.',
  }),
  noServer: (url) => ({
    message: `Der Server unter ${url}, dem der Datenordner gehört, antwortet nicht.`,
    hint: 'Ihn beenden und es noch einmal versuchen.',
  }),
  serverStatus: (status) => ({ message: `Der Server hat mit Status ${status} geantwortet.` }),
  noShopYet: { message: 'Es ist noch kein Shop gespeichert.', hint: 'Zuerst Dateien importieren.' },
  manyShops: (ids) => ({
    message: `Es ist mehr als ein Shop gespeichert: ${ids.join(', ')}.`,
    hint: 'Einen davon mit --shop nennen.',
  }),
  nothingMended: {
    message: 'Nichts wird berichtigt.',
    hint: 'Mit --move oder --set sagen, was zu berichtigen ist, oder „replay“ benutzen.',
  },
  noSides: (option, told) => ({
    message: `${option} ${told}: Es muss zwei Seiten eines Gleichheitszeichens nennen.`,
  }),
};
