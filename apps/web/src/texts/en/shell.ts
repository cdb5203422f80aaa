export const shell = {
  railLabel: 'Views',
  language: 'Language',
  people: 'People and keys',
  ownShop: 'See your own shop',
  /** @param theme the theme that is not shown now */
  switchTheme: (theme: 'light' | 'dark') => `Switch to the ${theme} theme`,
  groups: { shop: 'The shop', questions: 'Questions', act: 'Act', data: 'Data' },
  views: {
    '/today': 'Today',
    '/blueprint': 'Blueprint',
    '/map': 'Map',
    '/findings': 'Findings',
    '/funnel': 'Funnel',
    '/paths': 'Paths',
    '/retention': 'Retention',
    '/what-if': 'What if',
    '/sources': 'Sources',
  },
  days: { events: 'events', rejected: 'rejected', rowsRejected: 'rows rejected' },
};
