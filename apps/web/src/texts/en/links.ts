export const links = {
  days: 'Ends after, in days',
  make: 'Make a link',
  link: 'The link, told this once:',
  snippet: 'To embed it in a page:',
};
