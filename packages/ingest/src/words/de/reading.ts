import type { reading as english } from '../en/reading.js';
import type { Sentences } from '../sentences.js';

const AGAIN = 'Die Datei noch einmal holen: Es wurde nichts importiert.';

const quoted = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');

export const reading: Pick<Sentences['files'], keyof typeof english> = {
  noInput: { problem: 'Es gibt keine Datei zu importieren.', hint: 'Eine Datei oder einen Ordner nennen.' },
  noSuchInput: { problem: 'Diese Datei oder diesen Ordner gibt es nicht.', hint: 'Den Namen prüfen.' },
  noSuchFile: { problem: 'Diese Datei gibt es nicht.', hint: 'Namen und Ordner prüfen.' },
  noTables: {
    problem: 'In dem Ordner ist keine Tabelle.',
    hint: 'CSV, TSV, JSON-Zeilen, Parquet, XES und OCEL lassen sich importieren.',
  },
  folder: { problem: 'Das ist ein Ordner, keine Datei.', hint: 'Eine Datei darin nennen.' },
  noRight: {
    problem: 'Sie darf nicht gelesen werden.',
    hint: 'Das Recht zu lesen geben und noch einmal versuchen.',
  },
  notOpened: (code) => ({
    problem: `Die Datei lässt sich nicht öffnen (${code}).`,
    hint: 'Prüfen, ob sie sich auf dem Rechner selbst öffnen lässt.',
  }),
  noMapping: { problem: 'Diese Zuordnung gibt es nicht.', hint: 'Namen und Ordner prüfen.' },
  rejectsPlace: (code) => ({
    problem: `Die abgewiesenen Zeilen können dort nicht abgelegt werden (${code}).`,
    hint: 'Einen anderen Ort für abgewiesene Zeilen nennen. Es wurde nichts importiert.',
  }),
  tableWithout: (table, there) => ({
    problem: `Die Tabelle „${table}“ der Zuordnung braucht diese Datei, und da ist nur ${quoted(there)}.`,
    hint: 'Den Ordner nennen, in dem alle Dateien liegen, oder bei der Tabelle „optional: true“ setzen.',
  }),
  presetWithout: (tables, preset, columns) => ({
    problem: `Keine der Dateien ist die Tabelle „${tables.join(' oder ')}“ der Vorlage ${preset}.`,
    hint: `Sie hätte die Spalten ${quoted(columns)}.`,
  }),
  gzipDamaged: { problem: 'Das ist ein beschädigtes gzip-Archiv.', hint: AGAIN },
  gzipUnusable: { problem: 'Das ist kein brauchbares gzip-Archiv.', hint: AGAIN },
  parquetInGzip: {
    problem: 'Das ist eine Parquet-Datei in gzip.',
    hint: 'Auspacken: Parquet ist von sich aus gepackt.',
  },
  parquetUnopened: {
    problem: 'Das ist eine Parquet-Datei: Um sie zu lesen, muss ein Speicher offen sein.',
    hint: 'In einen Shop importieren.',
  },
  parquetBroken: { problem: 'Die Parquet-Datei bricht ab oder ist beschädigt.', hint: AGAIN },
  parquetUnread: (words) => ({
    problem: `Die Datei lässt sich nicht als Parquet lesen (der Leser meldet: „${words}“).`,
    hint: AGAIN,
  }),
  quotes: (record) => ({
    problem: `Ein Datensatz bricht die Regeln der Anführungszeichen${record === undefined ? '' : ` (etwa Datensatz ${record})`}.`,
    hint: 'Ein Feld in Anführungszeichen muss mit einem enden, und eines darin wird verdoppelt. Es wurde nichts importiert.',
  }),
};
