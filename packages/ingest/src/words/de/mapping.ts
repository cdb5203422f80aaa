import type { Sentences } from '../sentences.js';

const quoted = (names: readonly string[], between = ', '): string =>
  names.map((name) => `„${name}“`).join(between);

export const mapping: Sentences['mapping'] = {
  noYaml: ({ code }) => ({
    problem: `Das ist kein gültiges YAML (${code}).`,
    hint: 'Einrückung, Anführungszeichen und Doppelpunkte dort prüfen.',
  }),
  unknownField: (name, near) => ({
    problem: `„${name}“ ist kein Feld, das eine Zuordnung hier kennt.`,
    hint: near === undefined ? undefined : `Ist „${near}“ gemeint?`,
  }),
  missing: { problem: 'fehlt.' },
  wrong: (check, value) => ({ problem: `${check} (dort steht ${value}).` }),
  noForm: (value, near) => ({
    problem: `${value} ist keine der Formen, die hier bekannt sind.`,
    hint: near === undefined ? undefined : `Ist „${near}“ gemeint?`,
  }),
  noPreset: (name, names, near) => ({
    problem: `Es gibt keine Vorlage „${name}“.`,
    hint: `${near === undefined ? '' : `Ist „${near}“ gemeint? `}Es gibt ${names.join(', ')}.`,
  }),
  noColumn: (table, name, { near, columns }) => ({
    problem: `${table} hat keine Spalte „${name}“.`,
    hint:
      near.length > 0
        ? `Ist ${quoted(near, ' oder ')} gemeint?`
        : `Die Spalten sind ${quoted(columns.slice(0, 30))}.`,
  }),
  noTable: (name) => ({ problem: `Es gibt keine Tabelle „${name}“.` }),
  joinedToItself: (name) => ({ problem: `„${name}“ würde mit sich selbst verbunden.` }),
  noFile: (table) => ({ problem: `Die Datei der Tabelle „${table}“ ist nicht dabei.` }),
  bothSides: (column) => ({
    problem: `Die Spalte „${column}“ steht auf beiden Seiten: mit „as“ einen anderen Vorsatz geben.`,
  }),
  fileToo: { problem: 'braucht „file“, wie die anderen Tabellen es haben.' },
  oneWay: {
    problem: 'braucht genau eine Art, aus vielen Werten einen zu machen, wie {sum: $price}.',
  },
  noWay: (how) => ({ problem: `„${how}“ macht nicht aus vielen Werten einen.` }),
  idOrIds: { problem: 'braucht id (ein Objekt) oder ids (eine Zelle, die mehrere aufzählt).' },
  ids: { problem: 'braucht ids.' },
  noTest: { problem: 'ist keine Bedingung, die eine Zuordnung kennt.' },
};

export const places: Sentences['places'] = {
  line: (file, line) => `${file}, Zeile ${line}`,
  preset: (name) => `Vorlage ${name}`,
  guess: 'vermutet',
};
