/** Of alerts, and of dashboards that are sent. */
export const alerts = {
  notSet: (way: 'mail' | 'webhook' | 'slack', names: string) => ({
    message: `${{ mail: 'Mail', webhook: 'A webhook', slack: 'Slack' }[way]} is not set up on this server.`,
    hint: `Whoever runs it sets ${names}.`,
  }),
  slackAnswered: (status: number) => ({
    message: `Slack answered ${status}.`,
    hint: 'Check its incoming webhook.',
  }),
  dashboardGone: {
    message: 'The dashboard is gone, so nothing was sent.',
    hint: 'Choose another, or have it back.',
  },
  nothingToTell: (why: string) => ({ message: why, hint: 'Save it again, or choose another answer.' }),
};
