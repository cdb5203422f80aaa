const deliveryDate = {
  title: 'Liefertermin und vollen Preis mit Versand schon vor der Kasse zeigen',
  moves: 'Weniger gehen nur weiter, um es zu erfahren, und weniger brechen ab, wenn sie es erfahren.',
};
const abandonment = {
  title: 'Die veröffentlichten Abbruchgründe durchgehen und ankreuzen, welche hier gelten',
  moves: 'Macht aus „sie gehen“ eine kurze Liste von Dingen, die sich versuchen lassen.',
};
const checkoutState = {
  title: 'Den Schritt auf genau den hier genannten Geräten und Browsern durchgehen, mit frischem Profil',
  moves: 'Findet, was nur dort kaputt ist.',
};

export const way = {
  'stop-at-product-viewed': {
    productState: {
      title:
        'Die Seite dessen, was sich verkauft, mit der des übrigen vergleichen: Bilder, Größen, Bewertungen, Rückgabe',
      moves: 'Mehr von denen, die es ansehen, legen es in den Warenkorb.',
    },
    productPages: {
      title: 'Preis, Auswahl und Knopf auf den hier genannten Geräten auf den ersten Bildschirm holen',
      moves: 'Weniger übersehen den Weg zum Warenkorb.',
    },
    deliveryDate,
  },
  'stop-at-product-added': {
    productPages: {
      title: 'Bestätigen, was hinzukam, und den Weg zum Warenkorb zeigen, ohne eine eigene Seite dafür',
      moves: 'Mehr von denen, die etwas hinzufügen, sehen ihren Warenkorb.',
    },
    abandonment,
    deliveryDate,
  },
  'stop-at-cart-viewed': {
    deliveryDate,
    abandonment,
    promotionCodes: {
      title: 'Als Gast weitergehen lassen und das Codefeld einklappen',
      moves: 'Weniger brechen wegen eines Kontos oder eines Codes ab, die sie nicht haben.',
    },
    checkoutState,
  },
  'stop-at-checkout-started': {
    formDesign: {
      title:
        'Weniger fragen: jedes Feld streichen oder einklappen, das zum Liefern und Abrechnen nicht nötig ist',
      moves: 'Mehr von denen, die die Kasse betreten, schließen den ersten Schritt ab.',
    },
    paymentForm: {
      title: 'Felder so auszeichnen, dass Browser sie ausfüllen',
      moves: 'Weniger zu tippen, vor allem am Telefon, und weniger Fehler.',
    },
    checkoutState,
  },
  'stop-at-checkout-step-completed': {
    govAddresses: {
      title: 'Adressen nachschlagen lassen und auch eine annehmen, die das Verzeichnis nicht kennt',
      moves: 'Weniger brechen bei der Adresse ab.',
    },
    deliveryDate: {
      title: 'Jede Versandart mit Termin und Preis nennen, die übliche vorausgewählt',
      moves: 'Weniger halten inne, um auszurechnen, wann es kommt.',
    },
    checkoutState,
  },
  'stop-at-payment-info-entered': {
    govCheckAnswers: {
      title:
        'Die ganze Bestellung noch einmal zeigen, und jeden Teil ändern lassen, ohne dass etwas verloren geht',
      moves: 'Weniger gehen zurück, und weniger gehen aus Zweifel.',
    },
    declines: {
      title:
        'Nach Fehlern suchen, die niemand erfasst hat: Ablehnungen nach Code und Zeitüberschreitungen im Protokoll des Zahlungsdienstes',
      moves: 'Trennt die, die es sich anders überlegt haben, von denen, die die Zahlung aufhielt.',
    },
    threeDSecure: {
      title: 'Den Weg zur Bank und zurück auf den hier genannten Geräten testen',
      moves: 'Mehr von denen, die zahlen, kommen zu einer Bestellung zurück.',
    },
  },
};
