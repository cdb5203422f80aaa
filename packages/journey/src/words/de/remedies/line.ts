export const line = {
  skipped: {
    mistakeProofing: {
      title:
        'Das System den nächsten Schritt erst zulassen lassen, wenn dieser getan oder begründet übersprungen ist',
      moves: 'Er fällt mit Absicht weg oder gar nicht.',
    },
    replay: {
      title: 'Die Journeys ohne ihn durchgehen: wessen, seit wann, durch welches System',
      moves: 'Trennt die Ausnahme von einer Lücke in der Aufzeichnung.',
    },
    controlCharts: {
      title: 'Den Anteil, der ihn auslässt, mit einer Regelkarte verfolgen',
      moves: 'Ein Anstieg fällt binnen Tagen auf.',
    },
  },
  repeated: {
    mistakeProofing: {
      title: 'Suchen, woran das erste Mal scheitert, und das vor Beginn prüfen',
      moves: 'Mehr stimmt beim ersten Mal.',
    },
    effort: {
      title: 'Dem Kunden sagen, warum es noch einmal geschieht, ehe er fragt',
      moves: 'Weniger Anfragen und weniger Schaden.',
    },
    controlCharts: {
      title: 'Den Anteil der Wiederholungen mit einer Regelkarte verfolgen, je Team und System',
      moves: 'Zeigt, woher sie kommen.',
    },
  },
  early: {
    replay: {
      title: 'Die Journeys mit vertauschten Schritten durchgehen und fragen, wem es nützt',
      moves: 'Trennt die Abkürzung von einer falsch gehenden Uhr.',
    },
    mistakeProofing: {
      title: 'Den zweiten Schritt erst beginnen lassen, wenn der erste verbucht ist',
      moves: 'Die Reihenfolge hält von selbst.',
    },
    waitingCauses: {
      title: 'Fragen, warum der erste zu spät kam, wo der zweite nicht warten konnte',
      moves: 'Behebt das Warten statt der Abkürzung.',
    },
  },
  beside: {
    recovery: {
      title: 'Es sofort wiedergutmachen, noch ehe der Kunde schreibt',
      moves: 'Weniger Anfragen und Rücksendungen folgen.',
    },
    tracking: {
      title: 'Dem Kunden sagen, wenn es geschieht, und wie es weitergeht',
      moves: 'Weniger fragen nach, und weniger geben auf.',
    },
    postmortem: {
      title: 'Zehn davon daraufhin durchgehen, was vorausging',
      moves: 'Findet die gemeinsame Ursache.',
    },
  },
  slow: {
    waitingCauses: {
      title: 'Dieses Warten in seine Teile zerlegen: Stapel, Schicht, anderes Team, fehlender Artikel',
      moves: 'Zeigt, welcher Teil zu beheben lohnt.',
    },
    tracking: {
      title: 'Wer länger als üblich wartet, das sagen, ehe er fragt',
      moves: 'Weniger Anfragen und Stornierungen bei gleichem Warten.',
    },
    staffing: {
      title: 'Leute auf die Stunden legen, in denen die Arbeit kommt',
      moves: 'Die längsten Wartezeiten werden kürzer bei gleicher Besetzung.',
    },
  },
  'again-after': {
    experiments: {
      title: 'Es der Hälfte derer geben, die es von selbst nicht hätten, ausgelost',
      moves: 'Zeigt, ob es zurückbringt oder ob es nur hat, wer ohnehin wiederkommt.',
    },
    loyalty: {
      title: 'Es denen bringen, die es nicht hatten, ein Segment nach dem anderen',
      moves: 'Mehr haben, was mit einer weiteren Bestellung einhergeht.',
    },
    controlCharts: {
      title: 'Verfolgen, wie viele es haben, damit es nicht mit einem Release verloren geht',
      moves: 'Was mit einer weiteren Bestellung einhergeht, bleibt.',
    },
  },
};
