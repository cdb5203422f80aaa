import type { Sentences } from '../../sentences.js';

export const kinds: Sentences['kinds'] = {
  errors: {
    errorGuidelines: {
      title: 'Sagen, was schiefging und was jetzt zu tun ist, in den Worten der Käufer',
      moves: 'Mehr von denen, die darauf treffen, kommen darüber hinweg.',
    },
    waiNotifications: {
      title: 'Erfolg und Fehler jeder Eingabe so zeigen, dass man sie nicht übersehen kann',
      moves: 'Weniger warten oder senden zweimal.',
    },
    canary: {
      title: 'Änderungen an diesem Schritt erst einem kleinen Teil zeigen und diese Zahl beobachten',
      moves: 'Fehler fallen auf, solange wenige sie sehen.',
    },
  },
  'drop-offs': {
    abandonment: {
      title: 'Die veröffentlichten Abbruchgründe durchgehen und ankreuzen, welche hier gelten',
      moves: 'Macht aus „sie gehen“ eine kurze Liste von Dingen, die sich versuchen lassen.',
    },
    checkoutState: {
      title: 'Den Schritt auf genau den hier genannten Geräten und Browsern durchgehen, mit frischem Profil',
      moves: 'Findet, was nur dort kaputt ist.',
    },
    formDesign: {
      title: 'Bei diesem Schritt weniger fragen',
      moves: 'Wo weniger zu tun ist, brechen weniger ab.',
    },
  },
  waits: {
    focusingSteps: {
      title: 'Den einen Engpass finden, auf den alles wartet, und ihn nie auf etwas anderes warten lassen',
      moves: 'Der ganze Weg wird kürzer, nicht nur der Schritt.',
    },
    little: {
      title:
        'Weniger auf einmal anfangen: Weniger Arbeit im Lauf heißt bei gleichem Durchsatz weniger warten',
      moves: 'Kürzere und gleichmäßigere Durchlaufzeiten.',
    },
    staffing: {
      title: 'Leute in die Stunden legen, in denen die Arbeit kommt, statt gleichmäßig über den Tag',
      moves: 'Kürzere Schlangen bei gleicher Besetzung.',
    },
    picking: {
      title: 'In kleineren Stapeln kommissionieren, nach Zonen und Annahmeschluss',
      moves: 'Bestellungen gehen eher hinaus, bei etwas mehr Laufwegen.',
    },
    factory: {
      title: 'Dem Schritt mit den schwankendsten Zeiten Luft geben und die Zeiten angleichen',
      moves: 'Warten wächst mit Schwankung und Auslastung zusammen: Weniger von beidem verkürzt es.',
    },
  },
  promises: {
    deliveryDate: {
      title: 'Versprechen, was neun von zehn wirklich brauchten, je Paketdienst und Region',
      moves: 'Weniger Zusagen werden gebrochen, bei etwas späteren Terminen.',
    },
    tracking: {
      title: 'Verspätungen melden, ehe jemand fragt',
      moves: 'Weniger Anfragen, wo es bleibt.',
    },
    recovery: {
      title: 'Eine gebrochene Zusage wiedergutmachen, ehe sich jemand beschwert',
      moves: 'Hält einen Teil der Kunden, die ein Fehler kosten würde.',
    },
    callCentres: {
      title: 'Das Team nach der Last jeder Stunde bemessen, für die zugesagte erste Antwort',
      moves: 'Mehr Antworten kommen rechtzeitig.',
    },
  },
  loops: {
    effort: {
      title: 'Zwanzig Fälle lesen, die im Kreis liefen, und zählen, was der erste Durchgang offen ließ',
      moves: 'Zeigt die wenigen Ursachen, die wiederkommen.',
    },
    knowledge: {
      title: 'Aufschreiben, was jeden Fall gelöst hat, und danach arbeiten',
      moves: 'Mehr stimmt beim ersten Mal.',
    },
    controlCharts: {
      title: 'Beim Schritt davor prüfen, wo das Richten wenig kostet',
      moves: 'Weniger kommt zurück.',
    },
  },
  feedback: {
    feedbackLoop: {
      title: 'Mit Unzufriedenen binnen Tagen sprechen und die Ursache dazuschreiben',
      moves: 'Gewinnt einige zurück und sagt, was zu richten ist.',
    },
    responses: {
      title: 'Öffentlich beantworten, was öffentlich gesagt wurde',
      moves: 'Spätere Bewertungen fallen eher besser aus.',
    },
    complaints: {
      title: 'Beschwerden einen Verantwortlichen, eine Antwortfrist und jeden Monat eine Durchsicht geben',
      moves: 'Weniger Ursachen kommen wieder.',
    },
  },
  'change-points': {
    postmortem: {
      title:
        'Ansehen, was an dem Tag veröffentlicht, bepreist oder beworben wurde, und es zurücknehmen, wo das geht',
      moves: 'Die Zahl kehrt zurück, oder die Ursache ist ausgeschlossen.',
    },
    canary: {
      title: 'Erst an einen kleinen Teil ausliefern und mit den übrigen vergleichen',
      moves: 'Brüche fallen auf, solange wenige sie erleben.',
    },
    controlCharts: {
      title: 'Diese Zahl mit einer Regelkarte beobachten, damit der nächste Bruch binnen Tagen auffällt',
      moves: 'Verkürzt die Zeit, in der ein Bruch Geld kostet.',
    },
  },
  carts: {
    abandonment: {
      title: 'Neben dem Warenkorb den Versand zeigen, seinen Preis und ab welchem Betrag er frei ist',
      moves: 'Weniger erfahren erst an der Kasse, was er kostet.',
    },
    checkoutState: {
      title: 'Als Gast bestellen lassen und das Konto danach anbieten',
      moves: 'Weniger brechen wegen eines Kontos ab, das sie nicht haben.',
    },
    promotionCodes: {
      title: 'Das Codefeld hinter einen Link klappen und von selbst anwenden, was einem Kunden zusteht',
      moves: 'Weniger gehen einen Code suchen.',
    },
    deliveryDate: {
      title: 'Den Liefertermin schon vor der Kasse nennen',
      moves: 'Weniger gehen nur weiter, um ihn zu erfahren.',
    },
  },
  deviations: {
    replay: {
      title: 'Zwanzig dieser Fälle auf dem Blueprint abspielen und aufschreiben, wer was tat und warum',
      moves: 'Trennt einen Weg, der auf dem Papier fehlt, von einem, den niemand gehen sollte.',
    },
    mistakeProofing: {
      title: 'Den ausgelassenen Schritt im System zur Bedingung des nächsten machen',
      moves: 'Er lässt sich nicht mehr vergessen.',
    },
    controlCharts: {
      title: 'Den Anteil, der vom Weg abweicht, mit einer Regelkarte beobachten',
      moves: 'Die nächste Abweichung fällt binnen Tagen auf.',
    },
  },
  strengths: {
    experiments: {
      title:
        'Es einem ausgelosten Teil der Kunden vorenthalten: Nur das zeigt, ob es wirkt oder nur damit einhergeht',
      moves: 'Trennt, was nachzuahmen ist, von dem, was nur gut aussieht.',
    },
    loyalty: {
      title: 'Es denen bringen, die es nicht hatten, ein Segment nach dem anderen',
      moves: 'Mehr haben, was mit einer weiteren Bestellung einhergeht.',
    },
    postmortem: {
      title: 'Aufschreiben, was hier getan wird und anderswo nicht, und es bei jeder Änderung bewahren',
      moves: 'Es geht nicht aus Versehen verloren.',
    },
  },
};
