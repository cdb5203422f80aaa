export const retention = {
  title: 'Retention',
  none: 'There is no journey of this type yet.',
  whoseFirst: 'Of those whose first',
  start: 'Start',
  inOne: 'was in one',
  interval: 'Interval',
  comesBack: 'who comes back to',
  back: 'Return',
  intervals: { day: 'day', week: 'week', month: 'month' },
  nobody: 'Nobody entered in this time: choose another start or period.',
  cohorts: 'Cohorts',
  cohortsAll: 'Cohorts, all columns',
  all: 'all',
  notYet: 'not yet',
  noneLater: (interval: 'hour' | 'day' | 'week' | 'month') =>
    `No ${interval} after the first has begun for anyone yet.`,
  later: (interval: 'hour' | 'day' | 'week' | 'month', share: string, of: string) =>
    `One ${interval} later **${share}** of ${of} were back.`,
  intervalOf: (interval: 'hour' | 'day' | 'week' | 'month') => `${interval} of`,
  splitNote: 'all cohorts together; of those for whom the time has come',
  /** Titles of the journeys behind a figure; a row is a cohort, or a value. */
  behind: {
    began: (row: string) => `Began: ${row}`,
    back: (row: string, interval: 'hour' | 'day' | 'week' | 'month', after: number) =>
      `Back ${interval} +${after}: ${row}`,
    others: 'other values',
  },
  ofAll: (count: string, size: string) => `${count} of ${size}`,
};
