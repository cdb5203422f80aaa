import type { JsonFault, logs as english } from '../en/logs.js';
import type { Sentences } from '../sentences.js';

const AGAIN = 'Die Datei noch einmal holen: Es wurde nichts importiert.';
const CORRECT = 'Berichtigen oder noch einmal exportieren: Es wurde nichts importiert.';

const both = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(' und ');

const JSON_FAULTS: Readonly<Record<JsonFault, (about: string) => string>> = {
  member: (megabytes) => `Ein Teil ist größer als ${megabytes} MB`,
  cutOff: () => 'Die Datei bricht ab: Das Dokument endet nicht',
  goesOn: () => 'Nach dem Ende des Dokuments geht es weiter',
  noObject: () => 'Das ist nicht ein einziges JSON-Objekt',
  deep: (most) => `Werte sind mehr als ${most}-fach verschachtelt`,
  mixed: () => 'Eine Liste endet wie ein Objekt oder ein Objekt wie eine Liste',
  closes: () => 'Es wird mehr geschlossen als geöffnet',
  key: () => 'Ein Schlüssel ist kein Text',
  noJson: (text) => `Das ist kein JSON: „${text}“`,
};

export const logs: Pick<Sentences['files'], keyof typeof english> = {
  besideTable: (table) => ({
    problem: `Das ist ein Ereignisprotokoll, und „${table}“ daneben ist eine Tabelle.`,
    hint: 'Protokolle und Tabellen nacheinander importieren.',
  }),
  sqliteInGzip: {
    problem: 'Das ist eine SQLite-Datenbank in gzip.',
    hint: 'Auspacken und die Datenbank importieren.',
  },
  encoding: (declared) => ({
    problem: `Die Datei ist in „${declared}“ geschrieben, was hier nicht bekannt ist.`,
    hint: 'Als UTF-8 speichern.',
  }),
  noLog: (root) => ({
    problem: `Das ist XML, dessen äußerstes Element ${root === undefined ? 'fehlt' : `„${root}“ ist`}, nicht das „log“ von XES oder OCEL.`,
    hint: 'Als XES, OCEL oder Tabelle exportieren.',
  }),
  gzip: { problem: 'Das gzip-Archiv bricht ab oder ist beschädigt.', hint: AGAIN },
  growth: (times) => ({
    problem: `Ausgepackt wird es mehr als ${times}-mal so groß.`,
    hint: 'Wenn der Datei zu trauen ist: auspacken und die Datei darin importieren.',
  }),
  xmlAttribute: (megabytes, line) => ({
    problem: `In einem Attribut stehen mehr als ${megabytes} MB Text, bis Zeile ${line}.`,
    hint: 'Das Attribut weglassen. Es wurde nichts importiert.',
  }),
  xmlDepth: (most, line) => ({
    problem: `Elemente sind mehr als ${most}-fach verschachtelt, in Zeile ${line}.`,
    hint: 'Das tut kein Protokoll. Es wurde nichts importiert.',
  }),
  xmlEntities: {
    problem: 'Die Datei bestimmt eigene Entitäten, denen nicht gefolgt wird.',
    hint: 'Den DOCTYPE entfernen. Es wurde nichts importiert.',
  },
  xmlCutOff: (words, line) => ({
    problem: `Die Datei bricht ab (Zeile ${line}; der XML-Leser meldet: „${words}“).`,
    hint: AGAIN,
  }),
  xmlBroken: (words, line) => ({
    problem: `Das ist kein wohlgeformtes XML (Zeile ${line}; der XML-Leser meldet: „${words}“).`,
    hint: AGAIN,
  }),
  jsonBroken: (fault, about, line) => ({
    problem: `${JSON_FAULTS[fault](about)} (Zeile ${line}).`,
    hint: AGAIN,
  }),
  ocelLacks: (lists, version) => ({
    problem: `Es fehlt ${both(lists)}; OCEL ${version === '2.0' ? '2.0 in JSON' : version} hat das.`,
    hint: 'Noch einmal exportieren: Es wurde nichts importiert.',
  }),
  ocelNoType: (object, line) => ({
    problem: `Zeile ${line} entspricht nicht OCEL 1.0: Das Objekt „${object}“ hat kein „ocel:type“.`,
    hint: CORRECT,
  }),
  ocelShape: (place, check, line) => ({
    problem: `Zeile ${line} entspricht nicht OCEL 2.0: ${place} ${check}.`,
    hint: CORRECT,
  }),
  sqliteTables: (missing) => ({
    problem: `Das ist eine SQLite-Datenbank ohne die Tabellen von OCEL: Es fehlen ${missing.join(', ')} und event_map_type.`,
    hint: 'Ihre Tabellen als CSV oder das Protokoll als OCEL exportieren.',
  }),
  sqliteBroken: (words) => ({
    problem: `Die Datei lässt sich nicht als SQLite-Datenbank lesen (SQLite meldet: „${words}“).`,
    hint: AGAIN,
  }),
};

export const logNotes: Sentences['logNotes'] = {
  noPart: (name) => `„${name}“ gehört nicht zu OCEL 2.0 und blieb beiseite.`,
  strangers: (count) =>
    `${count} Beziehungen nennen Objekte, die die Datei nicht beschreibt, und blieben weg.`,
  classifiers: (each) =>
    `Klassifikatoren des Protokolls: ${each.map(([name, keys]) => `„${name}“ nach ${keys}`).join(', ')}.`,
  globals: (scope, names) =>
    `${{ trace: 'Jede Spur', event: 'Jedes Ereignis' }[scope] ?? `„${scope}“`} des Protokolls hat ${names.join(', ')}.`,
};
