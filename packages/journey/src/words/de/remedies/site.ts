const faster = {
  vitals: {
    title:
      'Die Ladezeit bei echten Besuchern der hier genannten Geräte messen, neben dem Anteil, der abspringt',
    moves: 'Zeigt, ob das Tempo die Leute vertreibt oder der Inhalt.',
  },
  largestPaint: {
    title:
      'Das größte Bild der Einstiegsseiten zuerst laden und Skripte aufschieben, die dafür niemand braucht',
    moves: 'Die Seite wirkt eher fertig, und weniger springen vorher ab.',
  },
  firstByte: {
    title: 'Einstiegsseiten aus einem Cache in der Nähe des Besuchers ausliefern',
    moves: 'Verkürzt die Zeit, in der noch gar nichts zu sehen ist.',
  },
  budgets: {
    title: 'Ein Budget für Gewicht und Zeit setzen und Releases anhalten, die es reißen',
    moves: 'Seiten werden nicht wieder langsam.',
  },
};

export const site = {
  'payment-failed': {
    declineCodes: {
      title: 'Die Ablehnungscodes dieses Segments lesen und den Käufern sagen, was bei jedem zu tun ist',
      moves: 'Mehr versuchen es mit einer anderen Karte oder berichtigen die Eingabe, statt zu gehen.',
    },
    declines: {
      title: 'Wo eine Zahlung fehlschlug, gleich eine zweite Zahlart anbieten; Warenkorb und Adresse bleiben',
      moves: 'Macht aus einem Teil der fehlgeschlagenen Zahlungen noch im selben Besuch Bestellungen.',
    },
    threeDSecure: {
      title:
        'Den 3D-Secure-Schritt in den hier genannten Geräten und Browsern testen, hin zur Bank und zurück',
      moves: 'Beseitigt Fehler, die von der Übergabe an die Bank kommen und nicht von der Karte.',
    },
    idempotency: {
      title:
        'Zeitüberschreitungen beim Zahlungsdienst unter einem Idempotenzschlüssel wiederholen, ehe der Käufer einen Fehler sieht',
      moves: 'Weniger Fehler, an denen das Netz schuld ist, und keine Karte wird doppelt belastet.',
    },
  },
  'form-field-failed': {
    govErrorMessage: {
      title: 'Neben dem Feld sagen, was falsch war und wie es richtig geht, und die Eingabe stehen lassen',
      moves: 'Mehr von denen, die den Fehler sehen, kommen darüber hinweg.',
    },
    paymentForm: {
      title:
        'Jede übliche Schreibweise annehmen (Leerzeichen, Ländercodes, lange Namen) und die Regel in den hier genannten Browsern prüfen',
      moves: 'Weniger richtige Eingaben werden abgewiesen.',
    },
    inlineValidation: {
      title: 'Ein Feld prüfen, wenn man es verlässt, nicht beim Tippen und nicht erst am Ende',
      moves: 'Fehler werden früher gefunden, und weniger stehen am Ende vor einer ganzen Liste davon.',
    },
    waiInstructions: {
      title: 'Vor dem Ausfüllen zeigen, welche Form verlangt ist und ob das Feld überhaupt nötig ist',
      moves: 'Weniger erste Versuche scheitern.',
    },
  },
  'out-of-stock-shown': {
    walkouts: {
      title: 'Ausverkauftes ans Ende der Listen stellen und keine Klicks darauf mehr bezahlen',
      moves: 'Weniger Käufer treffen auf etwas, das sie nicht kaufen können.',
    },
    stockouts: {
      title:
        'Mit genanntem späterem Termin bestellen oder sich erinnern lassen; Rabatte fürs Warten lohnen am wenigsten',
      moves: 'Rettet einen Teil der Verkäufe und der späteren Bestellungen, die ein Ausverkauf kostet.',
    },
    productPages: {
      title: 'Auf der Seite des ausverkauften Produkts das ähnlichste lieferbare zeigen',
      moves: 'Mehr Besuche gehen weiter, die sonst geendet hätten.',
    },
    factory: {
      title:
        'Den Bestand dieser Gruppe nach der Nachfrage während der Wiederbeschaffung festlegen, nicht nach dem Durchschnittsmonat',
      moves: 'Seltener und kürzer ausverkauft, bei etwas mehr Bestand.',
    },
  },
  'search-without-hit': {
    startingFromZero: {
      title:
        'Die Suchen ohne Treffer durchgehen, die häufigsten zuerst, und Synonyme für das anlegen, was der Shop führt',
      moves: 'Weniger Suchen enden im Leeren.',
    },
    noResults: {
      title:
        'Auf der Seite ohne Treffer das klar sagen, die Wörter im Feld lassen und Wege zeigen, die weiterführen',
      moves: 'Weniger Besuche enden auf dieser Seite.',
    },
    solrSpelling: {
      title: 'Rechtschreibkorrektur und Teiltreffer einschalten, ehe eine Suche aufgibt',
      moves: 'Findet Produkte trotz Tippfehlern, die am Telefon häufiger sind.',
    },
  },
  'coupon-denied': {
    errorGuidelines: {
      title:
        'Sagen, warum ein Code abgelehnt wurde (abgelaufen, Mindestbestellwert, nicht für dieses Produkt) und was ihn gültig machte',
      moves: 'Weniger Käufer gehen wegen eines Codes, der ihnen doch zuzustehen schien.',
    },
    shopifyDiscounts: {
      title:
        'Nach Codes suchen, die nach ihrem Ende noch kursieren, und sie weiterlaufen lassen oder auf einen gültigen umleiten',
      moves: 'Weniger Ablehnungen von Codes, die der Shop selbst ausgegeben hat.',
    },
    promotionCodes: {
      title: 'Das Codefeld hinter einen Link klappen und von selbst anwenden, was einem Kunden zusteht',
      moves: 'Weniger ohne Code haben das Gefühl, zu viel zu zahlen, und gehen einen suchen.',
    },
  },
  'page-left-at-once': faster,
  'page-slow': faster,
  'page-moves': {
    vitals: {
      title: 'Bildern, Bannern und eingebetteten Teilen vorab Breite und Höhe geben',
      moves: 'Beim Lesen verrutscht weniger, und seltener trifft ein Tippen das Falsche.',
    },
    budgets: {
      title: 'Ein Budget für Layoutverschiebung setzen und Releases anhalten, die es reißen',
      moves: 'Seiten fangen nicht wieder an zu rutschen.',
    },
    canary: {
      title: 'Seiten erst an einen kleinen Teil ausliefern und vergleichen, wie viel verrutscht',
      moves: 'Verschiebungen fallen auf, solange wenige sie sehen.',
    },
  },
  'page-sluggish': {
    vitals: {
      title: 'Lange laufende Skripte aufteilen und fremde warten lassen, bis die Seite reagiert hat',
      moves: 'Ein Tippen wird beantwortet, solange der Besucher noch hinsieht.',
    },
    budgets: {
      title:
        'Ein Budget dafür setzen, wie lange eine Seite bis zur Reaktion brauchen darf, und Releases anhalten, die es reißen',
      moves: 'Neue Skripte machen Seiten nicht wieder träge.',
    },
    canary: {
      title: 'Seiten erst an einen kleinen Teil ausliefern und vergleichen, wie schnell sie reagieren',
      moves: 'Träge Reaktionen fallen auf, solange wenige sie sehen.',
    },
  },
};
