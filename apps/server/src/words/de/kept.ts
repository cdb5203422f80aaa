import type { Refusals } from '../refusals.js';

export const kept: Refusals['kept'] = {
  noShopYet: {
    message: 'Es ist noch kein Shop gespeichert.',
    hint: 'Zuerst Dateien importieren oder mit --demo starten.',
  },
  manyShops: (ids) => ({
    message: `Es ist mehr als ein Shop gespeichert: ${ids.join(', ')}.`,
    hint: 'Einen davon nennen.',
  }),
  noShop: (id, stored) => ({
    message: `Es gibt keinen Shop „${id}“.`,
    hint:
      stored.length === 0
        ? 'Zuerst Dateien importieren oder mit --demo starten.'
        : `Gespeichert sind: ${stored.join(', ')}.`,
  }),
  notThere: (id, shop) => ({ message: `Im Shop ${shop} gibt es kein „${id}“.` }),
  noLink: (link) => ({ message: `Zu diesem Dashboard gibt es keinen Link „${link}“.` }),
  linkEnded: {
    message: 'Dieser Link zeigt nichts (mehr).',
    hint: 'Vielleicht ist er abgelaufen oder zurückgezogen: wer ihn geschickt hat, um einen anderen bitten.',
  },
  foreignComment: {
    message: 'Dieser Kommentar ist von jemand anderem.',
    hint: 'Nur wer einen Kommentar geschrieben hat, ändert oder entfernt ihn.',
  },
  emptyFile: (name) => ({
    message: `„${name}“ ist leer.`,
    hint: 'Eine Datei wählen, die Zeilen enthält.',
  }),
  noImport: (id) => ({
    message: `Es gibt keinen Import „${id}“.`,
    hint: 'Bis der Server endet, stehen Importe unter GET /api/imports.',
  }),
  cutOff: {
    message: 'Der Server wurde beendet, bevor der Import fertig war.',
    hint: 'Den Server starten und noch einmal importieren: Nichts wird verdoppelt.',
  },
  noUpload: (id) => ({
    message: `Es gibt keine hochgeladene Datei „${id}“.`,
    hint: 'Hochgeladenes bleibt einen Tag: die Datei noch einmal senden.',
  }),
  noRoom: {
    message: 'Auf dem Datenträger des Datenordners ist kein Platz für diese Datei.',
    hint: 'Platz schaffen oder mit --data auf einem anderen Datenträger starten.',
  },
  noFinding: (id) => ({
    message: `Es gibt keinen Befund „${id}“.`,
    hint: 'Befunde werden mit ihrer Id genannt: „throughline findings“ listet sie. Einer, der an den Schritten einer „line“ gefunden wurde, braucht diese „line“.',
  }),
  noCustomer: (id) => ({
    message: `Von einem Kunden „${id}“ ist nichts gespeichert.`,
    hint: 'Eine der Ids nennen, die Ereignisse nennen; was sonst bekannt ist, etwa eine E-Mail-Adresse, kommt in „also“.',
  }),
  notMerged: (id) => ({
    message: `„${id}“ ist mit keinem anderen Kunden zusammengeführt.`,
    hint: 'Die Id nennen, die aufgegeben wurde, wie GET …/identities sie nennt.',
  }),
};
