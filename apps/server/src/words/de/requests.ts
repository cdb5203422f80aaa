import type { Refusals } from '../refusals.js';

export const requests: Refusals['requests'] = {
  notTaken: (field, problem) => ({
    message: `${field}: ${problem}`,
    hint: 'Was angenommen wird, steht in docs/api.md.',
  }),
  noRoute: (route) => ({
    message: `Es gibt kein ${route}.`,
    hint: 'Die Routen stehen in docs/api.md.',
  }),
  fault: {
    message: 'Im Server ist etwas schiefgegangen.',
    hint: 'Was es war, hat der Server auf seine Fehlerausgabe geschrieben.',
  },
  takenBack: { message: 'Die Frage wurde zurückgenommen.' },
  diskFull: { message: 'Der Datenträger ist voll.', hint: 'Platz schaffen, dann noch einmal versuchen.' },
  noRight: {
    message: 'Dieser Benutzer darf dort nicht lesen oder schreiben.',
    hint: 'Dem Benutzer des Servers das Recht dazu geben oder einen anderen Datenordner wählen.',
  },
};
