import type { Texts } from '../en/index.js';

export const tour: Texts['tour'] = {
  next: 'Weiter',
  back: 'Zurück',
  skip: 'Überspringen',
  done: 'Fertig',
  count: (at, of) => `Rundgang, ${at} von ${of} · insgesamt etwa drei Minuten`,
  /** On a narrow screen, where some of it stands elsewhere. */
  narrow: {
    step: 'Wählen Sie einen Schritt, und seine Zahlen erscheinen: wie viele kamen, wie lange es dauerte, wohin es weiterging und wie viele verloren gingen. Darunter stehen alle Schritte mit ihren Zahlen.',
    own: 'Ein Export der Bestellungen oder ein Klickprotokoll genügt: Wählen Sie hier die Datei. Sie bleibt auf diesem Rechner. Den Rundgang finden Sie jederzeit in der Suche darüber.',
  },
  stops: {
    today: {
      title: 'Wie es dem Shop geht',
      says: 'Jede Zahl neben dem gleich langen Zeitraum davor; grün ist, was besser wurde. Wählen Sie eine, um ihren Verlauf zu sehen; darunter steht, was am meisten kostet und was offen ist, gemessen an dem, was zugesagt ist. Alles hier wurde aus den Ereignissen und Einstellungen des Shops selbst errechnet.',
    },
    line: {
      title: 'Die Linie, der Bestellungen folgen',
      says: 'Niemand hat sie gezeichnet: Sie wurde in den Ereignissen gefunden. Die dicke Linie ist der Weg der meisten Reisen, vom ersten Besuch bis zum Schluss. Die Phasen laufen von links nach rechts, und jede Bahn sagt, wer handelt: Kundschaft, Shop oder was dahintersteht. Ein Keil zeigt, wo Reisen enden.',
    },
    step: {
      title: 'Ein Schritt in Zahlen',
      says: 'Wählen Sie einen Schritt, und neben der Zeichnung stehen seine Zahlen: wie viele kamen, wie lange es dauerte, wohin es weiterging und wie viele verloren gingen.',
    },
    map: {
      title: 'Alle Wege, nicht nur der große',
      says: 'Dieselben Ereignisse als Karte: alle Aktivitäten und jeder Weg, der zwischen ihnen genommen wurde. Die Regler zeigen mehr oder weniger davon, und das Abspielen lässt die Reisen in ihrem eigenen Takt über die Linien fließen.',
    },
    findings: {
      title: 'Was schiefgeht, nach seinem Preis',
      says: 'Segment um Segment wurde mit den übrigen verglichen; was sich um mehr als den Zufall unterscheidet, steht hier, geordnet nach dem Geld, um das es sicher geht. Oben steht, was am meisten kostet; Geld, das nur gefährdet ist, zählt weniger.',
    },
    price: {
      title: 'Wie der Preis zustande kommt',
      says: 'Keine Zahl ohne ihren Rechenweg: wen es traf, wie es ihnen neben Vergleichbaren erging, was eine Bestellung wert ist und was so im Monat verloren geht, mit einem Intervall, das sagt, wie sicher das ist.',
    },
    whatIf: {
      title: 'Und wenn es behoben wäre?',
      says: 'Spielen Sie die Reisen des Shops mit weniger von diesem Problem durch, und sehen Sie, welche Bestellungen und wie viel Geld das zurückbrächte, bevor jemand etwas ändert.',
    },
    own: {
      title: 'Und jetzt Ihr eigener Shop',
      says: 'Ein Export der Bestellungen oder ein Klickprotokoll genügt: Ziehen Sie die Datei irgendwo auf die Seite. Sie bleibt auf diesem Rechner. Das teuerste Problem bleibt hier offen, damit Sie weiterlesen können; den Rundgang finden Sie jederzeit hinter dem Fragezeichen und mit ⌘K.',
    },
  },
};
