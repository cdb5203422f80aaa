import type { Role } from '../../files/guess/names.js';
import type { Sentences } from '../sentences.js';

const ROLES: Readonly<Record<Role, string>> = {
  case: 'der Gegenstand der Reisen',
  activity: 'die Aktivität',
  time: 'die Zeit',
  id: 'die Id des Ereignisses',
  amount: 'der Betrag',
  currency: 'die Währung',
  channel: 'der Kanal',
  device: 'das Gerät',
  system: 'das System',
  objectType: 'die Art des Objekts',
  objectId: 'das Objekt',
};

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['day-first', 'mit dem Tag zuerst'],
  ['month-first', 'mit dem Monat zuerst'],
]);

export const guess: Sentences['guess'] = {
  byName: (column, role) => `„${column}“ ist dem Namen nach ${ROLES[role]}.`,
  byDates: (column) => `„${column}“ ist die Zeit: Die Werte sind Daten.`,
  byRepeats: (column) => `„${column}“ ist die Aktivität: Es sind wenige Werte, die sich wiederholen.`,
  names: (column, type) => `„${column}“ nennt das Objekt „${type}“.`,
  isCase: (column) =>
    `„${column}“ ist der Gegenstand der Reisen: Die Werte wiederholen sich wie die einer Id.`,
  dayFirst: (column) =>
    `Tage und Monate lassen sich in „${column}“ nicht unterscheiden: mit dem Tag zuerst gelesen.`,
  written: (column, format) =>
    `Daten in „${column}“ sind ${FORMATS.get(format) ?? `als „${format}“`} geschrieben.`,
  columnsOfTimes: (count) => `Es gibt ${count} Spalten mit Zeiten: Aus jeder wird ein Ereignis.`,
  rowsOfOne: (column) => `Zeilen mit gleichem „${column}“ sind ein Ereignis, das mehrere Objekte berührt.`,
  lines: (file, order, product, quantity) =>
    `„${file}“ führt auf, was Bestellungen enthalten: „${order}“ nennt die Bestellung, „${product}“ das Produkt, „${quantity}“ die Stückzahl.`,
  leftAside: (file, problem) => `„${file}“ blieb beiseite: ${problem}`,
  noTable: 'Keine Tabelle der Zuordnung ist darin.',
  converted: (file, encoding) => `„${file}“ ist in ${encoding} geschrieben und wurde nach UTF-8 umgewandelt.`,
  traces: (file) => `„${file}“ ist ein Ereignisprotokoll in XES: Aus jeder Spur wird eine Reise.`,
  objects: (file) =>
    `„${file}“ ist ein Ereignisprotokoll in OCEL: Seine Objekte werden übernommen, wie sie sind.`,
};
