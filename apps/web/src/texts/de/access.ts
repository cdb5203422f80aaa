import type { Texts } from '../en/index.js';

export const access: Texts['access'] = {
  does: { 'sign-in': 'Anmelden', 'set-up': 'Konto anlegen', join: 'Beitreten', first: 'Konto anlegen' },
  fields: {
    name: 'Name',
    email: 'E-Mail',
    password: 'Passwort',
    current: 'Bisheriges Passwort',
    newPassword: 'Passwort',
    code: 'Code',
  },
  longEnough: 'Mindestens zehn Zeichen',
  entrances: {
    'sign-in': { title: 'Anmelden', says: 'Mit der E-Mail-Adresse und dem Passwort Ihres Kontos.' },
    'set-up': {
      title: 'Das erste Konto',
      says: 'Andere können diesen Server erreichen, also öffnet er sich nur für Personen mit Konto. Das erste gehört einem Eigentümer: Es verlangt den Code, den der Server beim Start ausgegeben hat.',
    },
    join: {
      title: 'Sie sind eingeladen',
      says: 'Legen Sie ein eigenes Konto an. Der Link gilt einmal, für eine Person.',
    },
    elsewhere: {
      title: 'Nicht von hier',
      says: 'Diese Anfrage kam über einen Proxy, und der Server hat noch kein Konto. Legen Sie das erste am Rechner selbst an, unter „Einstellungen“.',
    },
  },
};
