import type { Refusals } from '../refusals.js';

export const alerts: Refusals['alerts'] = {
  notSet: (way, names) => ({
    message: `${{ mail: 'Mail', webhook: 'Ein Webhook', slack: 'Slack' }[way]} ist auf diesem Server nicht eingerichtet.`,
    hint: `Wer ihn betreibt, setzt ${names}.`,
  }),
  mail: {
    unreached: {
      message: 'Der Mailserver ist nicht zu erreichen.',
      hint: 'Wer diesen Server betreibt, prüft THROUGHLINE_SMTP_URL.',
    },
    refused: {
      message: 'Der Mailserver lässt diesen Server nicht ein.',
      hint: 'Wer diesen Server betreibt, prüft Namen und Passwort in THROUGHLINE_SMTP_URL.',
    },
    notTaken: {
      message: 'Der Mailserver nahm die Mail nicht an.',
      hint: 'Die Adresse prüfen.',
    },
  },
  slackUnreached: {
    message: 'Slack ist nicht zu erreichen.',
    hint: 'Den eingehenden Webhook dort prüfen.',
  },
  slackAnswered: (status) => ({
    message: `Slack antwortete ${status}.`,
    hint: 'Den eingehenden Webhook dort prüfen.',
  }),
  dashboardGone: {
    message: 'Das Dashboard gibt es nicht mehr, also wurde nichts gesendet.',
    hint: 'Ein anderes wählen oder es zurückholen.',
  },
  answerGone: {
    message: 'Die Antwort ist nicht mehr gespeichert, also wurde nichts gesendet.',
    hint: 'Eine andere wählen oder sie zurückholen.',
  },
  nothingToTell: (why) => ({
    message: why,
    hint: 'Sie noch einmal speichern oder eine andere Antwort wählen.',
  }),
};
