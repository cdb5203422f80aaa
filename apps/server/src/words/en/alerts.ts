/** Of alerts, and of dashboards that are sent. */
export const alerts = {
  notSet: (way: 'mail' | 'webhook' | 'slack', names: string) => ({
    message: `${{ mail: 'Mail', webhook: 'A webhook', slack: 'Slack' }[way]} is not set up on this server.`,
    hint: `Whoever runs it sets ${names}.`,
  }),
  mail: {
    unreached: {
      message: 'The mail server cannot be reached.',
      hint: 'Whoever runs this server checks THROUGHLINE_SMTP_URL.',
    },
    refused: {
      message: 'The mail server does not let this server in.',
      hint: 'Whoever runs this server checks the name and password in THROUGHLINE_SMTP_URL.',
    },
    notTaken: {
      message: 'The mail server did not take the mail.',
      hint: 'Check the address.',
    },
  },
  slackUnreached: { message: 'Slack cannot be reached.', hint: 'Check its incoming webhook.' },
  slackAnswered: (status: number) => ({
    message: `Slack answered ${status}.`,
    hint: 'Check its incoming webhook.',
  }),
  dashboardGone: {
    message: 'The dashboard is gone, so nothing was sent.',
    hint: 'Choose another, or have it back.',
  },
  answerGone: {
    message: 'The answer is not saved any more, so nothing was sent.',
    hint: 'Choose another, or have it back.',
  },
  nothingToTell: (why: string) => ({ message: why, hint: 'Save it again, or choose another answer.' }),
};
