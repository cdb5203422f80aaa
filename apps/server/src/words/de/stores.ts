import type { StoreErrorKind } from '@throughline/stores';
import type { Told } from '../../failure.js';

/** What a store refuses, by its kind: of some the engine's own words say more, and those stay as they are. */
export const stores: Readonly<Partial<Record<StoreErrorKind, Told>>> = {
  'folder-locked': {
    message: 'Ein anderer Prozess benutzt den Datenordner.',
    hint: 'Ihn beenden oder einen anderen Ordner wählen.',
  },
  'no-permission': {
    message: 'Dort darf nicht gelesen oder geschrieben werden.',
    hint: 'Dem Benutzer des Servers das Recht dazu geben oder einen anderen Ordner wählen.',
  },
  'disk-full': {
    message: 'Der Datenträger ist voll.',
    hint: 'Platz schaffen oder einen Datenordner auf einem anderen wählen. Vom Import ist nichts gespeichert.',
  },
  'out-of-memory': {
    message: 'Die Abfrage brauchte mehr Speicher, als sie haben darf.',
    hint: 'Nach einem kürzeren Zeitraum oder nur einer Art von Reisen fragen oder mehr Speicher zulassen.',
  },
  cancelled: { message: 'Die Abfrage wurde abgebrochen.', hint: 'Noch einmal fragen.' },
  unreachable: {
    message: 'Der Server mit den Daten antwortet nicht.',
    hint: 'Seine Adresse prüfen, und dass er läuft und diesen Rechner zulässt.',
  },
  busy: {
    message: 'Gerade warten zu viele Daten oder werden noch gelesen.',
    hint: 'In ein paar Minuten noch einmal versuchen.',
  },
  'wrong-text': {
    message: 'Ein Name oder Text enthält ein Zeichen, das nicht gespeichert werden kann.',
    hint: 'Ihn ohne NUL-Zeichen senden.',
  },
  'unknown-shop': {
    message: 'Diesen Shop gibt es nicht.',
    hint: 'Ereignisse hinein importieren, um ihn anzulegen.',
  },
  closed: { message: 'Der Speicher ist geschlossen.', hint: 'Den Server neu starten.' },
  conflict: {
    message: 'Inzwischen wurde hier etwas anderes geändert.',
    hint: 'Es noch einmal ansehen, dann entscheiden.',
  },
  'too-many-activities': {
    message: 'Der Shop hätte zu viele verschiedene Aktivitäten.',
    hint: 'Eine Aktivität ist eine Art von Geschehen. Ist eine Spalte mit Ids oder freiem Text als Aktivität zugeordnet?',
  },
};
