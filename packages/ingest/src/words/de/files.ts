import type { files as english } from '../en/files.js';
import type { Sentences } from '../sentences.js';

const quoted = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');

const MAPPING = 'Mit einer Zuordnung sagen, was die Spalten sind.';

export const files: Pick<Sentences['files'], keyof typeof english> = {
  noTime: (columns) => ({
    problem: `Keine Spalte sieht nach einer Zeit aus. Die Spalten sind ${quoted(columns)}.`,
    hint: MAPPING,
  }),
  noActivity: (columns) => ({
    problem: `Keine Spalte sieht nach dem aus, was geschah. Die Spalten sind ${quoted(columns)}.`,
    hint: MAPPING,
  }),
  noCase: (columns) => ({
    problem: `Keine Spalte sieht nach dem aus, worum es in einer Reise geht. Die Spalten sind ${quoted(columns)}.`,
    hint: MAPPING,
  }),
  empty: {
    problem: 'Die Datei ist leer.',
    hint: 'Noch einmal exportieren: Sie sollte eine Kopfzeile und Zeilen enthalten.',
  },
  zip: {
    problem: 'Das ist ein ZIP-Archiv oder eine Excel-Mappe, keine Tabelle.',
    hint: 'Auspacken oder das Blatt als CSV speichern.',
  },
  oldWorkbook: {
    problem: 'Das ist eine alte Excel-Mappe, keine Tabelle.',
    hint: 'Das Blatt als CSV speichern.',
  },
  pdf: { problem: 'Das ist ein PDF, keine Tabelle.', hint: 'Die Tabelle als CSV exportieren.' },
  picture: {
    problem: 'Das ist ein Bild, keine Tabelle.',
    hint: 'Eine Tabelle mit Ereignissen wählen.',
  },
  zstandard: {
    problem: 'Das ist ein Zstandard-Archiv, keine Tabelle.',
    hint: 'Auspacken oder mit gzip packen.',
  },
  bzip2: {
    problem: 'Das ist ein bzip2-Archiv, keine Tabelle.',
    hint: 'Auspacken oder mit gzip packen.',
  },
  sqlite: {
    problem: 'Das ist eine SQLite-Datenbank, keine Tabelle.',
    hint: 'Ihre Tabellen als CSV exportieren.',
  },
  binary: {
    problem: 'Das ist eine Binärdatei, keine Tabelle.',
    hint: 'CSV, TSV, JSON-Zeilen, Parquet, XES und OCEL lassen sich importieren.',
  },
  jsonList: {
    problem: 'Das ist eine einzige JSON-Liste, nicht ein JSON-Objekt je Zeile.',
    hint: "In Zeilen umwandeln, etwa mit jq -c '.[]'.",
  },
  blanks: { problem: 'Die Datei enthält nur Leerzeichen.', hint: 'Noch einmal exportieren.' },
  noFirstLine: { problem: 'Die erste Zeile ist nicht vollständig.', hint: 'Ist es eine Tabelle?' },
  noRows: {
    problem: 'Die Datei hat eine Kopfzeile und keine Zeilen.',
    hint: 'Noch einmal mit ihren Zeilen exportieren.',
  },
  noJsonLine: {
    problem: 'Keine Zeile ist ein JSON-Objekt.',
    hint: 'Nötig ist ein Objekt je Zeile.',
  },
  twice: (column) => ({
    problem: `Die Spalte „${column}“ steht zweimal in der Kopfzeile.`,
    hint: 'Eine der beiden umbenennen.',
  }),
};
