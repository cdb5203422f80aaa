import type { Sentences } from '../sentences.js';

export const payload: Sentences['payload'] = {
  noJson: {
    problem: 'Der Inhalt ist kein JSON-Objekt.',
    hint: 'Beim Webhook JSON als Format wählen.',
  },
  tooLarge: {
    problem: 'Ausgepackt ist der Inhalt größer als 32 MB.',
    hint: 'Weniger Ereignisse auf einmal senden.',
  },
  noGzip: {
    problem: 'Der Inhalt ist kein gzip, obwohl er das von sich sagt.',
    hint: 'So senden, wie er ist, oder so gepackt, wie Content-Encoding es sagt.',
  },
  packed: {
    problem: 'Der Inhalt lässt sich nicht auspacken.',
    hint: 'So senden, wie er ist, oder so gepackt, wie Content-Encoding es sagt.',
  },
};

export const past: Sentences['past'] = {
  elsewhere: (host, other) => ({
    problem: `${host} nennt eine Seite von ${other} als die nächste.`,
    hint: 'Die angegebene Adresse prüfen.',
  }),
  noRight: (host, path, status) => ({
    problem: `${host} lässt ${path} nicht lesen (Status ${status}).`,
    hint: 'Das Token prüfen, und dass es Bestellungen, Zahlungen oder Tickets lesen darf.',
  }),
  notThere: (host, path, status) => ({
    problem: `${host} gibt ${path} nicht heraus (Status ${status}).`,
    hint: 'Die angegebene Adresse prüfen.',
  }),
  givenUp: ({ host, path }, tries, why) => ({
    problem: `${host} wurde ${tries}-mal nach ${path} gefragt: ${typeof why === 'number' ? `Status ${why}` : `keine Antwort („${why}“)`}.`,
    hint: 'Später noch einmal starten: Es geht dort weiter, wo es war.',
  }),
  inside: (host) => ({
    problem: `${host} führt inzwischen auf diesen Rechner oder in ein privates Netz.`,
    hint: 'Wer Throughline betreibt, kann es erlauben: THROUGHLINE_ALLOW_PUSH.',
  }),
};

export const exporting: Sentences['exporting'] = {
  manyTypes: (there) => ({
    problem: 'XES kennt eine Art von Spuren, und der Shop hat Objekte mehrerer Arten.',
    hint: `Die Art nennen, deren Reisen die Spuren sein sollen. ${types(there)}`,
  }),
  noType: (asked, there) => ({
    problem: `Der Shop hat keine Objekte der Art „${asked}“.`,
    hint: `Die Art nennen, deren Reisen die Spuren sein sollen. ${types(there)}`,
  }),
};

function types(there: readonly string[]): string {
  return there.length === 0 ? 'Der Shop hat keine Objekte.' : `Es gibt ${there.join(', ')}.`;
}
