export const passing = {
  batched: {
    waitingCauses: {
      title:
        'Einen Stapel losschicken, sobald sein ältester Fall lange genug gewartet hat, wie voll er auch ist',
      moves: 'Nichts wartet lange, nur weil wenig hereinkam.',
    },
    batches: {
      title: 'Doppelt so oft arbeiten, mit halb so viel auf einmal',
      moves: 'Fälle warten etwa halb so lange, bis der Stapel voll ist, bei mehr Durchgängen.',
    },
    picking: {
      title: 'Den Durchgang dann ansetzen, wenn das meiste fertig ist, und Annahmeschlüsse kurz davor legen',
      moves: 'Weniger Fertiges wartet auf den nächsten Durchgang.',
    },
    factory: {
      title: 'Das Rüsten für einen Durchgang billiger machen, damit sich kleinere lohnen',
      moves: 'Kürzere Durchlaufzeiten: Was zusammen wartet, wartet so lange.',
    },
  },
  after: {
    checkoutState: {
      title:
        'Den Schritt und den nächsten selbst gehen, mit dem, was vor einem Fehler am häufigsten eingegeben wird',
      moves: 'Zeigt, was der erste Schritt hinterlässt und der zweite nicht annehmen kann.',
    },
    postmortem: {
      title: 'Neben jedem Fehler, der folgt, protokollieren, was der Schritt weitergibt',
      moves: 'Sagt, welcher Wert es ist, und nicht nur, dass es einen gibt.',
    },
    inlineValidation: {
      title: 'Schon bei dem Schritt selbst prüfen, wo das Richten wenig kostet, und es dort sagen',
      moves: 'Weniger gehen mit etwas weiter, das dann abgewiesen wird.',
    },
    experiments: {
      title: 'Den Schritt für die Hälfte der Besucher weglassen, ausgelost',
      moves: 'Zeigt, ob es der Schritt ist oder wer ihn geht.',
    },
  },
  handed: {
    waitingCauses: {
      title: 'Wer es angefangen hat, bringt es zu Ende, wo immer das geht',
      moves: 'Die Zeit, in der es zwischen zwei Leuten oder Teams liegt, fällt weg.',
    },
    mistakeProofing: {
      title: 'Festlegen, was vor der Übergabe da sein muss, und das System es prüfen lassen',
      moves: 'Weniger geht zurück oder liegt, bis jemand nachfragt.',
    },
    knowledge: {
      title: 'Aufschreiben, was das nächste Team fragen müsste, wo beide es sehen',
      moves: 'Die Nächsten können gleich weitermachen.',
    },
    staffing: {
      title: 'Die annehmende Seite für die Stunden besetzen, in denen übergeben wird',
      moves: 'Was ankommt, wartet nicht auf die nächste Schicht.',
    },
  },
  better: {
    postmortem: {
      title: 'Aufschreiben, was an dem Tag veröffentlicht, bepreist oder beworben wurde und warum es half',
      moves: 'Es wird nicht aus Versehen zurückgenommen.',
    },
    controlCharts: {
      title: 'Diese Zahl mit einer Regelkarte beobachten, damit ein Rückfall binnen Tagen auffällt',
      moves: 'Was gewonnen ist, geht nicht wochenlang unbemerkt verloren.',
    },
    experiments: {
      title: 'Dasselbe beim nächsten Schritt oder Segment tun, für die Hälfte der Besucher, ausgelost',
      moves: 'Zeigt, ob es diese Änderung war, und bringt sie mehr Leuten.',
    },
  },
};
