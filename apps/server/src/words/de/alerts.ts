import type { Refusals } from '../refusals.js';

export const alerts: Refusals['alerts'] = {
  notSet: (way, names) => ({
    message: `${{ mail: 'Mail', webhook: 'Ein Webhook', slack: 'Slack' }[way]} ist auf diesem Server nicht eingerichtet.`,
    hint: `Wer ihn betreibt, setzt ${names}.`,
  }),
  slackAnswered: (status) => ({
    message: `Slack antwortete ${status}.`,
    hint: 'Den eingehenden Webhook dort prüfen.',
  }),
  dashboardGone: {
    message: 'Das Dashboard gibt es nicht mehr, also wurde nichts gesendet.',
    hint: 'Ein anderes wählen oder es zurückholen.',
  },
  nothingToTell: (why) => ({
    message: why,
    hint: 'Sie noch einmal speichern oder eine andere Antwort wählen.',
  }),
};
