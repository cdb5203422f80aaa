export const backstage = {
  'parcel-late': {
    deliveryDate: {
      title: 'Versprechen, was dieser Paketdienst in diese Region bei neun von zehn Paketen wirklich braucht',
      moves: 'Weniger Zusagen werden gebrochen, bei etwas späteren Terminen.',
    },
    tracking: {
      title: 'Dem Kunden schreiben, sobald ein Paket zu spät kommen wird, mit dem neuen Termin',
      moves: 'Weniger Anfragen, wo es bleibt.',
    },
    glitches: {
      title: 'Pakete der schlechtesten Region einem anderen Dienst geben, als Test mit einem Teil davon',
      moves: 'Weniger verspätete Pakete und damit mehr zweite Bestellungen.',
    },
    recovery: {
      title: 'Ein verspätetes Paket wiedergutmachen, ehe sich jemand beschwert',
      moves: 'Hält einen Teil der Kunden, die ein Fehler kosten würde.',
    },
  },
  'delivery-failed': {
    deliveryChoice: {
      title: 'An der Kasse eine Filiale, eine Packstation oder einen Nachbarn wählen lassen',
      moves: 'Mehr Pakete kommen beim ersten Versuch an.',
    },
    missedDeliveries: {
      title: 'Nach der Tageszeit fragen oder sie nennen, und bis zum Morgen ändern lassen',
      moves: 'Weniger Fahrer treffen niemanden an.',
    },
    govAddresses: {
      title: 'Adressen bei der Eingabe prüfen: Hausnummer, Stockwerk, Name an der Tür',
      moves: 'Weniger Pakete, die sich niemandem zustellen lassen.',
    },
  },
  'ticket-reopened': {
    effort: {
      title: 'Zwanzig wieder geöffnete Anfragen lesen und zählen, was die erste Antwort offen ließ',
      moves: 'Zeigt die wenigen Themen, die wiederkommen.',
    },
    knowledge: {
      title: 'Aufschreiben, was jedes Thema gelöst hat, und danach antworten',
      moves: 'Mehr Anfragen sind mit der ersten Antwort gelöst.',
    },
    complaints: {
      title:
        'Eine Anfrage schließen, wenn der Kunde sie gelöst nennt oder nach einer angekündigten Zeit ohne Antwort',
      moves: 'Weniger Anfragen werden geschlossen, die es nicht sind.',
    },
  },
  'low-score': {
    feedbackLoop: {
      title: 'Wer eine niedrige Note gab, binnen Tagen anrufen und die Ursache dazuschreiben',
      moves: 'Gewinnt einige zurück und sagt, was zu richten ist.',
    },
    recovery: {
      title: 'Richten, was den niedrigen Noten hier vorausgeht: auf der Karte die Schritte davor ansehen',
      moves: 'Weniger niedrige Noten, wo ein Schritt die Ursache ist und nicht das Produkt.',
    },
    complaints: {
      title: 'Beschwerden einen Verantwortlichen, eine Antwortfrist und jeden Monat eine Durchsicht geben',
      moves: 'Weniger Ursachen kommen wieder.',
    },
  },
  'few-stars': {
    responses: {
      title: 'Bewertungen mit wenigen Sternen öffentlich beantworten: was getan wurde, ohne zu streiten',
      moves: 'Spätere Bewertungen fallen eher besser aus, und Leser wiegen die schlechte leichter.',
    },
    answerReviews: {
      title: 'Mit den meistgesehenen Produkten anfangen und beantworten, wonach Leser sortieren',
      moves: 'Erreicht die meisten, die schlechte Bewertungen lesen, ehe sie kaufen.',
    },
    productPages: {
      title:
        'Auf die Produktseite setzen, was laut Bewertungen überraschte: Größe, Material, was in der Packung ist',
      moves: 'Weniger kaufen, was ihnen dann nicht gefällt.',
    },
  },
};
