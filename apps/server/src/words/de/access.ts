import type { Refusals } from '../refusals.js';

export const access: Refusals['access'] = {
  nobody: {
    message: 'Niemand ist angemeldet.',
    hint: 'Anmelden oder einen API-Schlüssel senden: Authorization: Bearer tl_api_…',
  },
  noAccountYet: {
    message: 'Dieser Server hat noch kein Konto, und andere können ihn erreichen.',
    hint: 'Ihn im Browser öffnen und mit dem Code, der beim Start ausgegeben wurde, das erste Konto anlegen.',
  },
  noAccountBehindProxy: {
    message: 'Diese Anfrage kam über einen Proxy, und der Server hat noch kein Konto.',
    hint: 'Das erste Konto auf dem Rechner selbst anlegen, unter http://127.0.0.1 und seinem Port.',
  },
  accountAlready: {
    message: 'Es gibt schon ein Konto.',
    hint: 'Anmelden oder jemanden mit der Rolle Inhaber um eine Einladung bitten.',
  },
  wrongCode: {
    message: 'Das ist nicht der Code.',
    hint: 'Der Server gab ihn beim Start im Terminal oder im Protokoll aus. Nach einem Neustart gibt es einen neuen.',
  },
  invitationGone: {
    message: 'Diese Einladung wurde angenommen, zurückgezogen oder ist abgelaufen.',
    hint: 'Jemanden mit der Rolle Inhaber um eine neue bitten.',
  },
  noInvitation: (id) => ({ message: `Es gibt keine Einladung „${id}“.` }),
  wrongPassword: { message: 'E-Mail-Adresse und Passwort passen nicht zusammen.' },
  noPassword: { message: 'Nur wer angemeldet ist, hat ein Passwort.', hint: 'Zuerst anmelden.' },
  tries: (minutes) => ({
    message: `Zu viele Versuche: ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'} warten.`,
    hint: 'Wer als Inhaber ausgesperrt ist, setzt auf dem Rechner ein neues Passwort: „throughline users password“.',
  }),
  taken: (email) => ({
    message: `Mit ${email} hat schon jemand ein Konto.`,
    hint: 'Eine andere Adresse nehmen oder sich mit dieser anmelden.',
  }),
  noPerson: (id) => ({
    message: `Niemand hat das Konto „${id}“.`,
    hint: 'GET /api/access/people und „throughline users list“ sagen, wer eines hat.',
  }),
  noKey: (id) => ({
    message: `Es gibt keinen gültigen Schlüssel „${id}“.`,
    hint: 'GET /api/access/keys und „throughline keys list“ sagen, welche es gibt.',
  }),
  mayNot: (name, what) =>
    `${name} darf das nicht ${{ read: 'lesen', edit: 'ändern', manage: 'bestimmen' }[what]}.`,
  mayNotSeeCustomers: (name) => `${name} darf nicht sehen, was einzelne Kunden getan haben.`,
  needsScope: (scope) => `Der API-Schlüssel braucht das Recht „${scope}“.`,
  needsRole: (role) =>
    `Dazu braucht es die Rolle ${role === 'owner' ? 'Inhaber' : 'Bearbeiter'}; wer Inhaber ist, kann sie geben.`,
};
