import type { Texts } from '../en/index.js';

export const alerts: Texts['alerts'] = {
  title: (name) => `Meldungen zu „${name}“`,
  tell: 'Melden, wenn …',
  figure: 'Kennzahl',
  rules: {
    above: 'sie darüber liegt',
    below: 'sie darunter liegt',
    unusual: 'ein Tag ungewöhnlich ist',
    always: 'immer, als Bericht',
  },
  bound: 'Grenze',
  every: 'Wie oft',
  rhythms: { hour: 'stündlich', day: 'täglich', week: 'wöchentlich, montags' },
  at: 'Zu welcher Stunde, täglich oder wöchentlich (0 bis 23)',
  to: 'Wohin',
  setUp:
    'Jeden Weg richtet ein, wer den Server betreibt: E-Mail mit THROUGHLINE_SMTP_URL und THROUGHLINE_MAIL_FROM, Webhooks mit THROUGHLINE_ALERT_SECRET, Slack mit THROUGHLINE_SLACK_URL.',
  ways: { mail: 'E-Mail', webhook: 'Signierter Webhook', slack: 'Slack' },
  place: 'Adresse',
  quietFrom: 'Ruhe ab Stunde (freiwillig)',
  quietUntil: 'Ruhe bis Stunde (freiwillig)',
  set: 'Meldung einrichten',
  test: 'Probe senden',
  log: 'Was zuletzt gesendet wurde',
  close: 'Schließen',
  nothingSent: 'Noch wurde nichts gesendet.',
};
